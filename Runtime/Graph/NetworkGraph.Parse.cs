namespace TorchDsl;

/// <summary>
/// How a graph is read. It happens once in a program, mostly right after its start, so what counts is how much the runtime has to compile
/// for it: few methods, and no generic ones over types of ours.
/// </summary>
public sealed partial class NetworkGraph
{
    private const int NewestVersion = 1;

    private NetworkGraph(string json)
    {
        this.json = json;
        string? name = null;
        List<GraphInput>? inputs = null;
        List<GraphOutput>? outputs = null;
        List<GraphBlock> blocks = [];
        List<GraphNode>? nodes = null;
        var version = 0;
        var isTrainingGiven = false;
        var text = new GraphText(json);
        text.BeginPart("network");
        while (text.NextProperty())
        {
            text.Describe("network", name);
            if (text.Is("version"))
                version = ReadVersion(text);
            else if (text.Is("name"))
                name = text.Name();
            else if (text.Is("inputs"))
                inputs = GraphInput.ReadAll(text);
            else if (text.Is("outputs"))
                outputs = GraphOutput.ReadAll(text);
            else if (text.Is("parameters"))
                Parameters = text.Count();
            else if (text.Is("buffers"))
                Buffers = text.Count();
            else if (text.Is("multiply_adds"))
                MultiplyAdds = text.Size();
            else if (text.Is("training_multiply_adds"))
                (isTrainingGiven, TrainingMultiplyAdds) = (true, text.Size());
            else if (text.Is("blocks"))
                blocks = GraphBlock.ReadAll(text);
            else if (text.Is("nodes"))
                nodes = GraphNode.ReadAll(text);
            else
                text.Skip();
        }

        text.Describe("network", name);
        if (version == 0)
            throw text.Missing("version");
        Version = version;
        Name = name ?? throw text.Missing("name");
        Inputs = (inputs ??= []).AsReadOnly();
        Outputs = (outputs ??= []).AsReadOnly();
        Blocks = blocks.AsReadOnly();
        Nodes = (nodes ?? throw text.Missing("nodes")).AsReadOnly();
        if (!isTrainingGiven)
            TrainingMultiplyAdds = MultiplyAdds;
        text.End();
        GraphChecks.Check(name, inputs, outputs, nodes.Count);
        if (blocks.Count > 0 || text.NamesBlock)
            GraphChecks.CheckBlocks(name, blocks, nodes);
    }

    private static int ReadVersion(GraphText text)
    {
        var version = text.Count();
        return version == NewestVersion ? NewestVersion : throw Unknown(text, version);
    }

    private static Exception Unknown(GraphText text, long version) => version < NewestVersion
        ? text.Fail($"has the version {version}, which there never was")
        : new NotSupportedException(
            $"The graph is of version {version}, and this TorchDsl knows none beyond {NewestVersion}: use the TorchDsl that wrote it, or a newer one.");
}
