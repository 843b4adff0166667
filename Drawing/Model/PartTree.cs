namespace TorchDsl.Model;

/// <summary>Puts a network's nodes into groups: blocks in blocks, repeats in one, and stretches of what is too long to be drawn.</summary>
internal static class PartTree
{
    public static PartGroup Of(NetworkGraph graph)
    {
        // The outer before the inner, which is inside of it or has the same nodes and a longer name.
        var blocks = new Queue<GraphBlock>(graph.Blocks.Where(block => block.Count > 0)
            .OrderBy(block => block.First).ThenByDescending(block => block.Count).ThenBy(block => block.Name.Length));
        var open = new Stack<(GraphBlock? Block, int End, List<Part> Parts)>();
        open.Push((null, graph.Nodes.Count, []));
        for (var node = 0; node < graph.Nodes.Count; node++)
        {
            while (node == open.Peek().End)
                Close(graph, open);
            while (blocks.TryPeek(out var block) && block.First <= node)
            {
                blocks.Dequeue();
                // A graph that was read from a file may have blocks that overlap, which is no tree.
                if (block.First == node && node + block.Count <= open.Peek().End)
                    open.Push((block, node + block.Count, []));
            }

            open.Peek().Parts.Add(new(node, 1));
        }

        while (open.Count > 1)
            Close(graph, open);
        var parts = Arranged(graph, open.Peek().Parts);
        return new(0, graph.Nodes.Count, PartKind.Network, graph.Name, "", graph.Outputs[0].Node, parts);
    }

    private static void Close(NetworkGraph graph, Stack<(GraphBlock? Block, int End, List<Part> Parts)> open)
    {
        var (block, _, parts) = open.Pop();
        var text = block!.Weights is null ? block.Type : $"{block.Type}, weights of {block.Weights}";
        open.Peek().Parts.Add(new PartGroup(
            block.First, block.Count, PartKind.Block, VisibleText.Of(block.Name), VisibleText.Of(text), block.Node, Arranged(graph, parts)));
    }

    private static IReadOnlyList<Part> Arranged(NetworkGraph graph, List<Part> parts) => Sections.Of(graph, Repeats.Of(graph, parts));
}
