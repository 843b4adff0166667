using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Graph;

/// <summary>A network with the layers of blocks in the blocks' places.</summary>
internal sealed partial class FlatGraph
{
    private readonly List<FlatLayer> layers = [];
    private readonly List<FlatBlock> blocks = [];

    private FlatGraph(Network network) => Network = network;

    /// <summary>The network.</summary>
    public Network Network { get; }

    /// <summary>The inputs and all layers, each after those it depends on.</summary>
    public IReadOnlyList<FlatLayer> Layers => layers;

    /// <summary>The uses of blocks, each before those inside it.</summary>
    public IReadOnlyList<FlatBlock> Blocks => blocks;

    /// <summary>The layers of the results, the main one first.</summary>
    public IReadOnlyList<int> Results { get; private set; } = [];

    public static FlatGraph Of(Network network)
    {
        var graph = new FlatGraph(network);
        var inputs = Enumerable.Range(0, network.Inputs).ToArray();
        foreach (var input in inputs)
            graph.Add(new(network.Nodes[input].Name, network.Nodes[input], "", EquatableArray<int>.Empty, WeightsOf: null, TrainingOnly: false), memory: null);
        var values = graph.Add(network, block: "", inputs, isTraining: false, distance: null);
        graph.Results = [values[network.Main], .. network.Results.Select(result => values[result.Node])];
        foreach (var kept in inputs.Concat(graph.Results))
            graph.Keep(kept, Forever);
        return graph;
    }

    // Gives the layer of each node's value. A block with shared weights has the layers of the other, so many places further on.
    private int[] Add(Network network, string block, int[] inputs, bool isTraining, int? distance)
    {
        var (values, firsts, lifetimes) = (new int[network.Nodes.Count], new int[network.Nodes.Count], LifetimesOf(network));
        var (inside, late) = (new Dictionary<int, int[]>(), new List<(int Value, int Last)>());
        inputs.CopyTo(values, 0);
        for (var i = inputs.Length; i < values.Length; i++)
        {
            if (i > inputs.Length)
                KeepInputs(network, lifetimes, i - 1, values, late);
            var (node, trainingOnly) = (network.Nodes[i], isTraining || network.Liveness.IsTrainingOnly(i));
            var (name, owner) = (Inside(block, node.Name), node.Layer.WeightsOf);
            var taken = node.Inputs.Select(value => values[value]).ToArray();
            firsts[i] = layers.Count;
            if (node.Layer is ResultOf { Place: var place })
            {
                values[i] = inside[node.Inputs[0]][place];
                continue;
            }

            // What has no name of its own is unfolded into what it is in.
            if (node.Name.Length == 0 && node.Layer.Inner is { } own)
            {
                inside[i] = Add(own, block, taken, trainingOnly, distance);
                values[i] = inside[i][own.Main];
                continue;
            }

            if (node.Layer.Body is { } body)
            {
                var index = blocks.Count;
                blocks.Add(null!);
                var inner = Add(body, name, taken, trainingOnly, owner is { } shared ? layers.Count - firsts[shared] : distance);
                (values[i], inside[i]) = (inner[body.Main], inner);
                var other = owner is { } whose ? Inside(block, network.Nodes[whose].Name) : null;
                blocks[index] = new(name, node.Layer, firsts[i], layers.Count - firsts[i], values[i], other);
                continue;
            }

            values[i] = layers.Count;
            var weights = owner is { } one ? Owner(values[one], distance) : node.Layer.HasWeights ? Owner(null, distance) : null;
            Add(new(name, node, block, new(taken), weights, trainingOnly), lifetimes.Overwritten(i) is { } overwritten ? values[overwritten] : null);
        }

        if (values.Length > inputs.Length)
            KeepInputs(network, lifetimes, values.Length - 1, values, late);
        return values;
    }

    /// <summary>The name of what is in a block; one of them may be empty.</summary>
    public static string Inside(string block, string name) => block.Length == 0 ? name : name.Length == 0 ? block : $"{block}.{name}";

    private int? Owner(int? shared, int? distance)
    {
        var owner = shared ?? (distance is { } places ? layers.Count - places : null);
        return owner is { } index ? layers[index].WeightsOf ?? index : null;
    }
}
