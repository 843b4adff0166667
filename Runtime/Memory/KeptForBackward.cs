namespace TorchDsl;

/// <summary>
/// What libtorch keeps of a pass in training for the backward pass: results that the gradients of layers read, each memory once, and tensors
/// that layers keep beside them.
/// </summary>
internal static class KeptForBackward
{
    /// <summary>The bytes that are kept, but for inputs and parameters, and the names of layers that keep what is not known.</summary>
    public static (long Bytes, List<string> Unknown) Of(NetworkGraph graph, Results results, long batch)
    {
        var nodes = graph.NodeList;
        HashSet<int> kept = [];
        List<string> unknown = [];
        var needs = new bool[nodes.Count];      // whether a gradient flows to it
        var beside = 0L;
        foreach (var node in nodes)
        {
            needs[node.Index] = node.Parameters > 0 || node.Weights is not null || node.Inputs.Any(input => needs[input]);
            if (!needs[node.Index])
                continue;
            if (SavedTensors.Of(node) is not { } saved)
            {
                unknown.Add(node.Name);
                continue;
            }

            KeptBy layer = new(graph, results, node, batch, [.. node.Inputs.Select(input => needs[input])]);
            foreach (var input in saved.Inputs(layer))
                kept.Add(results.MemoryOf(node.Inputs[input], inTraining: true));
            if (saved.Result)
                kept.Add(results.MemoryOf(node.Index, inTraining: true));
            beside += saved.Beside(layer);
        }

        kept.ExceptWith(graph.InputList.Select(input => input.Node));
        return (beside + kept.Sum(results.BytesOf), unknown);
    }
}

/// <summary>A node of which is asked what it keeps.</summary>
/// <param name="Graph">The network.</param>
/// <param name="Results">The results of its nodes.</param>
/// <param name="Node">The node.</param>
/// <param name="Batch">The number of samples.</param>
/// <param name="Needs">Of each of its inputs, whether a gradient flows to it.</param>
internal sealed record KeptBy(NetworkGraph Graph, Results Results, GraphNode Node, long Batch, bool[] Needs)
{
    public GraphSettings Settings => Node.Settings;

    /// <summary>The bytes of its result.</summary>
    public long Result => Results.BytesOf(Node.Index);

    /// <summary>The bytes of what comes in.</summary>
    public long Input => Results.BytesOf(Node.Inputs[0]);

    /// <summary>The shape of what comes in.</summary>
    public Shape InputShape => Graph.NodeList[Node.Inputs[0]].Shape;

    /// <summary>The bytes of so many numbers for each sample.</summary>
    public long PerSample(long numbers) => 4 * Batch * numbers;
}
