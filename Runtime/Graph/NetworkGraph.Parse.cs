using System.Text;
using System.Text.Json;

namespace TorchDsl;

/// <summary>How a graph is read. It happens once in a program, mostly right after its start, so nothing here makes the runtime compile much.</summary>
public sealed partial class NetworkGraph
{
    private const int NewestVersion = 1;

    private NetworkGraph(string json, ref GraphText text)
    {
        this.json = json;
        List<GraphInput>? inputs = null;
        List<GraphOutput>? outputs = null;
        List<GraphBlock> blocks = [];
        List<GraphNode>? nodes = null;
        SymInt? training = null;
        text.Begin("network");
        while (text.NextProperty())
        {
            text.Describe("network", Name);
            if (text.Is("version"u8))
                Version = ReadVersion(ref text);
            else if (text.Is("name"u8))
                Name = text.Text();
            else if (text.Is("inputs"u8))
                inputs = GraphInput.ReadAll(ref text);
            else if (text.Is("outputs"u8))
                outputs = GraphOutput.ReadAll(ref text);
            else if (text.Is("parameters"u8))
                Parameters = text.Count();
            else if (text.Is("buffers"u8))
                Buffers = text.Count();
            else if (text.Is("multiply_adds"u8))
                MultiplyAdds = text.Size();
            else if (text.Is("training_multiply_adds"u8))
                training = text.Size();
            else if (text.Is("blocks"u8))
                blocks = GraphBlock.ReadAll(ref text);
            else if (text.Is("nodes"u8))
                nodes = GraphNode.ReadAll(ref text);
            else
                text.Skip();
        }

        text.Describe("network", Name);
        if (Version == 0)
            throw text.Missing("version");
        if (Name is null)
            throw text.Missing("name");
        Inputs = (inputs ?? throw text.Missing("inputs")).AsReadOnly();
        Outputs = (outputs ?? throw text.Missing("outputs")).AsReadOnly();
        Blocks = blocks.AsReadOnly();
        Nodes = (nodes ?? throw text.Missing("nodes")).AsReadOnly();
        TrainingMultiplyAdds = training ?? MultiplyAdds;
        text.End();
    }

    private static NetworkGraph Parse(string json)
    {
        try
        {
            var text = new GraphText(Encoding.UTF8.GetBytes(json));
            var graph = new NetworkGraph(json, ref text);
            GraphChecks.Check(graph);
            return graph;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The second is of a text with half a surrogate pair.
            throw new FormatException($"This is no JSON, so no network's graph either: {exception.Message}", exception);
        }
    }

    private static int ReadVersion(ref GraphText text)
    {
        var version = text.Count();
        if (version > NewestVersion)
        {
            throw new NotSupportedException(
                $"The graph is of version {version}, and this TorchDsl knows none beyond {NewestVersion}: use the TorchDsl that wrote it, or a newer one.");
        }

        return version == NewestVersion ? NewestVersion : throw text.Fail($"has the version {version}, which there never was");
    }
}
