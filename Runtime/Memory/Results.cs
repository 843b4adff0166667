namespace TorchDsl;

/// <summary>The results of a network's nodes as tensors: how large each is, and in whose memory.</summary>
internal sealed class Results
{
    private readonly List<GraphNode> nodes;
    private readonly long[] bytes;

    public Results(NetworkGraph graph, long batch)
    {
        nodes = graph.NodeList;
        bytes = [.. nodes.Select(node => checked(batch * (long)node.Shape.Elements * SizeOfElement(graph, node)))];
    }

    public long BytesOf(int node) => bytes[node];

    /// <summary>The node in whose memory a result lies.</summary>
    /// <param name="node">The node.</param>
    /// <param name="inTraining">Whether the network is in training, where what drops elements makes new ones.</param>
    public int MemoryOf(int node, bool inTraining = false)
    {
        while (nodes[node].Memory != node && !(inTraining && Drops(nodes[node])))
            node = nodes[node].Memory;
        return node;
    }

    /// <summary>Whether a node drops elements in training.</summary>
    public static bool Drops(GraphNode node) =>
        node.Op is "dropout" or "spatial_dropout" or "alpha_dropout" or "stochastic_depth" && node.Settings.Real("p") > 0;

    // Ids have 64 bits, and masks one byte. A view of ids is made of ids.
    private static int SizeOfElement(NetworkGraph graph, GraphNode node)
    {
        while (node.Memory != node.Index)
            node = graph.NodeList[node.Memory];
        var input = graph.InputList.Find(input => input.Node == node.Index);
        return input is null ? (node.Op == "parameter" ? 0 : 4) : input.Kind switch { GraphInputKind.Ids => 8, GraphInputKind.Mask => 1, _ => 4 };
    }
}
