namespace TorchDsl;

/// <summary>Makes sure that what a graph's parts say of each other is so. What a node says of nodes before it is checked as it is read.</summary>
internal static class GraphChecks
{
    public static void Check(string network, List<GraphInput> inputs, List<GraphOutput> outputs, int nodes)
    {
        if (inputs.Count == 0 || outputs.Count == 0)
            throw Empty(network);
        for (var i = 0; i < inputs.Count; i++)
        {
            if (inputs[i].Node >= nodes)
                throw Beyond(network, nodes, "input", inputs[i].Name, inputs[i].Node);
        }

        for (var i = 0; i < outputs.Count; i++)
        {
            if (outputs[i].Node >= nodes)
                throw Beyond(network, nodes, "output", outputs[i].Name, outputs[i].Node);
        }
    }

    public static void CheckBlocks(string network, List<GraphBlock> blocks, List<GraphNode> nodes)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var block in blocks)
        {
            if (!names.Add(block.Name))
                throw new FormatException($"The graph of {network} has two blocks called \"{block.Name}\".");
            if (block.Node >= nodes.Count)
                throw Beyond(network, nodes.Count, "block", block.Name, block.Node);
            if (block.First > nodes.Count - block.Count)
                throw Beyond(network, nodes.Count, "last of the block", block.Name, block.First + block.Count - 1L);
        }

        foreach (var block in blocks)
        {
            if (block.Weights is { } weights && !names.Contains(weights))
                throw Nowhere(network, "block", block.Name, weights);
        }

        foreach (var node in nodes)
        {
            if (node.Block is { } block && !names.Contains(block))
                throw Nowhere(network, "node", node.Name, block);
        }
    }

    // What is wrong is put into words in methods of their own, which the runtime need not compile where nothing is.
    private static FormatException Empty(string network) => new($"The graph of {network} needs one input and one output at least.");

    private static FormatException Beyond(string network, int nodes, string kind, string name, long node) =>
        new($"In the graph of {network}, the {kind} \"{name}\" is node {node}, but there are only {nodes}, the first of which is node 0.");

    private static FormatException Nowhere(string network, string kind, string name, string block) =>
        new($"In the graph of {network}, the {kind} \"{name}\" names the block \"{block}\", which there is not.");
}
