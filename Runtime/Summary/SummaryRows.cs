namespace TorchDsl;

/// <summary>The rows of a summary: the nodes of a graph, but for those of a block that shares another's weights, which are one row.</summary>
internal static class SummaryRows
{
    public static List<SummaryRow> Of(NetworkGraph graph)
    {
        var rows = new List<SummaryRow>(graph.NodeList.Count);
        var node = 0;
        foreach (var block in graph.BlockList.Count > 0 ? Shared(graph.BlockList) : [])
        {
            for (; node < block.First; node++)
                rows.Add(graph.NodeList[node].Row);
            rows.Add(Of(graph, block));
            node = block.First + block.Count;
        }

        for (; node < graph.NodeList.Count; node++)
            rows.Add(graph.NodeList[node].Row);
        return rows;
    }

    private static SummaryRow Of(NetworkGraph graph, GraphBlock block)
    {
        SymInt multiplyAdds = 0;
        for (var i = 0; i < block.Count; i++)
            multiplyAdds += graph.NodeList[block.First + i].MultiplyAdds;
        return graph.NodeList[block.Node].Row with { Name = block.Name, Layer = block.Text, Parameters = 0, Buffers = 0, MultiplyAdds = multiplyAdds };
    }

    // The outermost, in the order of their nodes.
    private static List<GraphBlock> Shared(List<GraphBlock> blocks)
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

    private static bool IsInAnother(List<GraphBlock> blocks, GraphBlock block)
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
