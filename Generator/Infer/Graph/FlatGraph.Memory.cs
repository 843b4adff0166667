namespace TorchDsl.Generator.Infer.Graph;

/// <summary>In whose memory the results of its layers lie, and how long the generated code keeps them, in eval.</summary>
internal sealed partial class FlatGraph
{
    /// <summary>The end of what the caller disposes.</summary>
    public const int Forever = int.MaxValue;

    private readonly Dictionary<Network, Lifetimes> known = new(ReferenceComparer.Instance);
    private readonly List<int> memories = [];
    private readonly List<int> ends = [];
    private readonly List<Strides> strides = [];

    /// <summary>The layer whose result a layer overwrites, or gives a view of; itself where its result has memory of its own.</summary>
    public int TakesMemoryOf(int layer) => memories[layer];

    /// <summary>The layer in whose memory a layer's result lies in the end: mostly itself.</summary>
    public int MemoryOf(int layer)
    {
        while (memories[layer] != layer)
            layer = memories[layer];
        return layer;
    }

    /// <summary>The layer after which a layer's result is disposed; <see cref="Forever"/> for inputs and results of the network.</summary>
    public int EndOf(int layer) => ends[layer];

    /// <summary>The last layer that reads a layer's result in eval: itself where none does.</summary>
    public int[] LastReads()
    {
        var last = Enumerable.Range(0, layers.Count).ToArray();
        for (var i = 0; i < layers.Count; i++)
        {
            foreach (var input in layers[i].TrainingOnly ? default : layers[i].Inputs)
                last[input] = i;
        }

        return last;
    }

    private void Add(FlatLayer layer, int? memory)
    {
        var node = layer.Node;
        if (layer.Inputs.Count > 0 && layers[layer.Inputs[0]].Node.Output is var input)
        {
            var before = strides[layer.Inputs[0]];
            if (node.Layer.View(before, input, node.Output) is { } view)
            {
                memory = layer.Inputs[0];
                strides.Add(view);
            }
            else
                strides.Add(node.Layer.KeepsLayout && !before.HasGaps && input == node.Output ? before : Strides.Of(node.Output));
        }
        else
            strides.Add(Strides.Of(node.Output));

        memories.Add(memory ?? layers.Count);
        ends.Add(layers.Count);
        layers.Add(layer);
    }

    private Lifetimes LifetimesOf(Network network)
    {
        if (!known.TryGetValue(network, out var lifetimes))
            known[network] = lifetimes = new(network);
        return lifetimes;
    }

    private void Keep(int layer, int end) => ends[layer] = Math.Max(ends[layer], end);

    // What dies at a node lives as long as all that the node stands for, and what outlives a part for training as long as that.
    private void KeepInputs(Network network, Lifetimes lifetimes, int node, int[] values, List<(int Value, int Last)> late)
    {
        foreach (var value in network.Nodes[node].Inputs.Distinct().Where(value => lifetimes.DiesAt(value, node)))
            late.Add((values[value], lifetimes.DisposedAfter(value, node)));
        foreach (var (value, _) in late.Where(one => one.Last == node))
            Keep(value, layers.Count - 1);
        late.RemoveAll(one => one.Last == node);
    }

    private sealed class ReferenceComparer : IEqualityComparer<Network>
    {
        public static readonly ReferenceComparer Instance = new();

        public bool Equals(Network? x, Network? y) => ReferenceEquals(x, y);

        public int GetHashCode(Network network) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(network);
    }
}
