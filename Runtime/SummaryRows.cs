using System.Collections.ObjectModel;

namespace TorchDsl;

/// <summary>The rows of a summary: the nodes of a graph, but for those of a block that shares another's weights, which are one row.</summary>
internal static class SummaryRows
{
    public static SummaryRow[] Of(NetworkGraph graph)
    {
        var rows = new List<SummaryRow>(graph.Nodes.Count);
        var node = 0;
        foreach (var block in Shared(graph.Blocks))
        {
            for (; node < block.First; node++)
                rows.Add(Of(graph.Nodes[node]));
            rows.Add(Of(graph, block));
            node = block.First + block.Count;
        }

        for (; node < graph.Nodes.Count; node++)
            rows.Add(Of(graph.Nodes[node]));
        return rows.ToArray();
    }

    private static SummaryRow Of(GraphNode node)
    {
        var row = new SummaryRow(node.Name, node.Text, node.Shape, node.Parameters, node.Buffers, node.MultiplyAdds, Fields(node));
        return node.TrainingOnly ? row with { TrainingOnly = true } : row;
    }

    private static SummaryRow Of(NetworkGraph graph, GraphBlock block)
    {
        SymInt multiplyAdds = 0;
        for (var i = 0; i < block.Count; i++)
            multiplyAdds += graph.Nodes[block.First + i].MultiplyAdds;
        var node = graph.Nodes[block.Node];
        return new(block.Name, block.Text, node.Shape, 0, 0, multiplyAdds, Fields(node)) { TrainingOnly = node.TrainingOnly };
    }

    private static ReadOnlyCollection<ReceptiveField> Fields(GraphNode node)
    {
        var fields = new ReceptiveField[node.Field.Count];
        for (var i = 0; i < fields.Length; i++)
            fields[i] = node.Field[i].ToReceptiveField();
        return Array.AsReadOnly(fields);
    }

    // The outermost, in the order of their nodes.
    private static List<GraphBlock> Shared(IReadOnlyList<GraphBlock> blocks)
    {
        List<GraphBlock> shared = [];
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Weights is null || IsInAnother(blocks, blocks[i]))
                continue;
            var place = shared.Count;
            while (place > 0 && shared[place - 1].First > blocks[i].First)
                place--;
            shared.Insert(place, blocks[i]);
        }

        return shared;
    }

    private static bool IsInAnother(IReadOnlyList<GraphBlock> blocks, GraphBlock block)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            var other = blocks[i];
            var isAround = other.First <= block.First && block.First + block.Count <= other.First + other.Count;
            if (other.Weights is not null && isAround && block.Name.StartsWith(other.Name + ".", StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
