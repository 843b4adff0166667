using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Infer.Graph;

/// <summary>
/// The moment of a forward pass in eval at which most bytes of values are alive, for one sample. What a layer makes and disposes inside itself is not
/// counted, nor is what kernels allocate.
/// </summary>
/// <param name="Bytes">How many there are.</param>
/// <param name="Alive">The layers in whose memory the values lie, each with its bytes.</param>
internal sealed record Peak(long Bytes, IReadOnlyList<(FlatLayer Layer, long Bytes)> Alive)
{
    /// <summary>The bytes at the peak; where sizes are not known yet, a formula that depends on the same ones.</summary>
    public static SymInt BytesOf(Network network)
    {
        var all = Activations.BytesOf(network);
        return all.IsFixed && network.Nodes.Take(network.Inputs).All(node => node.Output.IsFixed) ? Of(FlatGraph.Of(network)).Bytes : all;
    }

    /// <summary>The peak of a network whose sizes are numbers.</summary>
    public static Peak Of(FlatGraph graph)
    {
        var bytes = graph.Layers.Select(layer => Activations.BytesOf(graph.Network, layer.Node).Value).ToArray();
        var ends = EndsOfMemory(graph);
        var (alive, now) = (new HashSet<int>(), 0L);
        var (most, atMost) = (0L, Array.Empty<int>());
        for (var i = 0; i < bytes.Length; i++)
        {
            if (graph.MemoryOf(i) == i && !graph.Layers[i].TrainingOnly && alive.Add(i))
                now += bytes[i];
            if (now > most)
                (most, atMost) = (now, [.. alive]);
            foreach (var over in ends[i].Where(alive.Remove))
                now -= bytes[over];
        }

        return new(most, [.. atMost.Select(i => (graph.Layers[i], bytes[i]))]);
    }

    // After which layer what memory is given back: that of a value that others share lives as long as they all.
    private static ILookup<int, int> EndsOfMemory(FlatGraph graph)
    {
        var ends = new int[graph.Layers.Count];
        for (var i = 0; i < ends.Length; i++)
        {
            if (!graph.Layers[i].TrainingOnly)
                ends[graph.MemoryOf(i)] = Math.Max(ends[graph.MemoryOf(i)], graph.EndOf(i));
        }

        return Enumerable.Range(0, ends.Length).ToLookup(i => ends[i]);
    }
}
