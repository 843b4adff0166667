namespace TorchDsl;

/// <summary>Makes sure that what a graph's parts say of each other is so. What a node says of nodes before it is checked as it is read.</summary>
internal static class GraphChecks
{
    public static void Check(NetworkGraph graph)
    {
        if (graph.Inputs.Count == 0 || graph.Outputs.Count == 0)
            throw new FormatException($"The graph of {graph.Name} has no {(graph.Inputs.Count == 0 ? "input" : "output")}.");
        foreach (var input in graph.Inputs)
            CheckIndex(graph, "input", input.Name, input.Node);
        foreach (var output in graph.Outputs)
            CheckIndex(graph, "output", output.Name, output.Node);
        CheckBlocks(graph);
    }

    private static void CheckBlocks(NetworkGraph graph)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var block in graph.Blocks)
        {
            if (!names.Add(block.Name))
                throw new FormatException($"The graph of {graph.Name} has two blocks called \"{block.Name}\".");
            CheckIndex(graph, "block", block.Name, block.Node);
            if (block.First > graph.Nodes.Count - block.Count)
            {
                throw new FormatException(
                    $"In the graph of {graph.Name}, the block \"{block.Name}\" has {block.Count} nodes from {block.First} on, but there are only {graph.Nodes.Count}.");
            }
        }

        foreach (var block in graph.Blocks)
            CheckName(graph, names, "block", block.Name, block.Weights);
        foreach (var node in graph.Nodes)
            CheckName(graph, names, "node", node.Name, node.Block);
    }

    private static void CheckIndex(NetworkGraph graph, string kind, string name, int node)
    {
        if (node >= graph.Nodes.Count)
        {
            throw new FormatException(
                $"In the graph of {graph.Name}, the {kind} \"{name}\" is node {node}, but the last of its {graph.Nodes.Count} nodes is {graph.Nodes.Count - 1}.");
        }
    }

    private static void CheckName(NetworkGraph graph, HashSet<string> names, string kind, string name, string? block)
    {
        if (block is not null && !names.Contains(block))
            throw new FormatException($"In the graph of {graph.Name}, the {kind} \"{name}\" names the block \"{block}\", which there is not.");
    }
}
