namespace TorchDsl;

/// <summary>
/// How a graph is read. It happens once in a program, mostly right after its start, so what counts is how much the runtime has to compile
/// for it: few methods, no generic ones over types of ours, and none for the words of mistakes where there are none.
/// </summary>
public sealed partial class NetworkGraph
{
    private const int NewestVersion = 1;

    // What others see are wrappers of these, made when they are asked for.
    internal readonly List<GraphInput> InputList = [];
    internal readonly List<GraphOutput> OutputList = [];
    internal readonly List<GraphBlock> BlockList = [];
    internal readonly List<GraphNode> NodeList = [];

    private NetworkGraph(string json)
    {
        this.json = json;
        string? name = null;
        var isTrainingGiven = false;
        var text = new GraphText(json);
        text.BeginPart("network");
        while (text.NextProperty())
        {
            text.Describe("network", name);
            if (text.Is("version"))
            {
                if (text.Count() is not NewestVersion and var version)
                    throw Unknown(text, version);
                Version = NewestVersion;
            }
            else if (text.Is("name"))
                name = text.Name();
            else if (text.Is("inputs"))
            {
                for (text.List(); text.NextItem();)
                    InputList.Add(new(text));
            }
            else if (text.Is("outputs"))
            {
                for (text.List(); text.NextItem();)
                    OutputList.Add(new(text));
            }
            else if (text.Is("parameters"))
                Parameters = text.Count();
            else if (text.Is("buffers"))
                Buffers = text.Count();
            else if (text.Is("multiply_adds"))
                MultiplyAdds = text.Size();
            else if (text.Is("training_multiply_adds"))
                (isTrainingGiven, TrainingMultiplyAdds) = (true, text.Size());
            else if (text.Is("blocks"))
            {
                for (text.List(); text.NextItem();)
                    BlockList.Add(new(text));
            }
            else if (text.Is("nodes"))
            {
                for (text.List(); text.NextItem();)
                    NodeList.Add(new(text, NodeList));
            }
            else
                text.Skip();
        }

        text.Describe("network", name);
        if (Version == 0)
            throw text.Missing("version");
        Name = name ?? throw text.Missing("name");
        if (InputList.Count == 0 || OutputList.Count == 0 || NodeList.Count == 0)
            throw text.Missing(InputList.Count == 0 ? "inputs" : OutputList.Count == 0 ? "outputs" : "nodes");
        if (!isTrainingGiven)
            TrainingMultiplyAdds = MultiplyAdds;
        text.End();
        GraphChecks.Check(name, InputList, OutputList, NodeList.Count);
        if (BlockList.Count > 0 || text.NamesBlock)
            GraphChecks.CheckBlocks(name, BlockList, NodeList);
    }

    private static Exception Unknown(GraphText text, long version) => version < NewestVersion
        ? text.Fail($"has the version {version}, which there never was")
        : new NotSupportedException(
            $"The graph is of version {version}, and this TorchDsl knows none beyond {NewestVersion}: use the TorchDsl that wrote it, or a newer one.");
}
