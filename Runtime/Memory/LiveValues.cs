namespace TorchDsl;

/// <summary>Which values are alive when, as the generated code disposes them in eval.</summary>
internal static class LiveValues
{
    /// <summary>The most bytes that are alive at once, and the node at which they are.</summary>
    public static (long Bytes, int Node) Peak(NetworkGraph graph, Results results)
    {
        var nodes = graph.NodeList;
        var ends = EndsOfMemory(graph, results);
        var (now, most, at) = (0L, 0L, 0);
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes[i].Memory == i && !nodes[i].TrainingOnly)
                now += results.BytesOf(i);
            if (now > most)
                (most, at) = (now, i);
            foreach (var over in ends[i])
                now -= results.BytesOf(over);
        }

        return (most, at);
    }

    // After which node what memory is given back: that of a value that others share lives as long as they all.
    private static ILookup<int, int> EndsOfMemory(NetworkGraph graph, Results results)
    {
        var nodes = graph.NodeList;
        var ends = nodes.Select(node => node.Index).ToArray();
        foreach (var node in nodes.Where(node => !node.TrainingOnly))
        {
            foreach (var input in node.Inputs)
                ends[input] = node.Index;
        }

        foreach (var node in nodes)
            ends[node.Index] = node.Until ?? ends[node.Index];
        foreach (var kept in graph.InputList.Select(input => input.Node).Concat(graph.OutputList.Select(output => output.Node)))
            ends[kept] = int.MaxValue;
        var lasts = new Dictionary<int, int>();
        foreach (var node in nodes.Where(node => !node.TrainingOnly))
        {
            var memory = results.MemoryOf(node.Index);
            lasts[memory] = Math.Max(lasts.GetValueOrDefault(memory), ends[node.Index]);
        }

        return lasts.ToLookup(last => last.Value, last => last.Key);
    }
}
