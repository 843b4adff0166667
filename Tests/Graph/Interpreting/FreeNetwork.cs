using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Tests.Compiling;
using TorchDsl.Tests.Oracles;
using TorchDsl.Tests.Oracles.Graphs;
using TorchDsl.Tests.Sweep;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Graph.Interpreting;

/// <summary>A network of the sweep or a random graph, compiled with free sizes where it can be.</summary>
/// <param name="Drawn">What it is.</param>
internal sealed record FreeNetwork(DrawnBlock Drawn, Type Type)
{
    private static readonly Lazy<FreeNetwork[]> Networks = new(Compile);

    public static IReadOnlyList<FreeNetwork> All => Networks.Value;

    public NetworkGraph Graph { get; } = GraphCheck.GraphOf(Type);

    private bool TakesIds => Drawn.Layers[0].Kind is "Embedding" or "EmbeddingBag";

    /// <summary>The smallest input that it takes, and a larger one with other sizes along each axis.</summary>
    public IEnumerable<long[]> Shapes
    {
        get
        {
            var input = Graph.Inputs.Single();
            long[] smallest = input.Smallest.Sizes, larger = [.. smallest.Select((size, axis) => input.Shape[axis].Value ?? (size + 5 - axis))];
            return [smallest, larger];
        }
    }

    public nn.Module Create()
    {
        manual_seed(1);
        var network = (nn.Module)Activator.CreateInstance(Type)!;
        GraphCheck.Draw(network);
        return network;
    }

    public Tensor Input(long[] shape)
    {
        manual_seed(2);
        return TakesIds ? randint(7, [2, .. shape], dtype: int64) : randn([2, .. shape]);
    }

    private static FreeNetwork[] Compile()
    {
        DrawnBlock[] all =
        [
            .. SweptLayers.All.Select(one => one.Network).Concat(CompiledGraph.All.Select(graph => graph.Drawn))
                .Where(network => network.Layers.All(layer => layer.Kind != "Layer<Scaled>")).SelectMany(Free)
                .Where(network => Inference.Infer(network.ToSpec()).Problems.Count == 0),
        ];
        var blocks = all.SelectMany(one => DrawnBlock.Of(one.Layers)).DistinctBy(block => block.Name).Select(block => block.Code);
        var source = string.Join('\n', blocks.Concat(all.Select((one, i) => $"{one.Body}Net{i};")));
        var assembly = Compiler.Load("#pragma warning disable\nusing TorchDsl;\n" + source);
        return [.. all.Select((one, i) => new FreeNetwork(one, assembly.GetType($"Net{i}")!))];
    }

    // Maps with free spatial sizes, and sequences with free steps.
    private static IEnumerable<DrawnBlock> Free(DrawnNetwork network)
    {
        object[] sizes = [.. network.Input.Select(size => (object)size)], names = [.. sizes.Select((_, axis) => $"n{axis}")];
        if (network.TakesIds)
            yield return new("", [], names, network.Layers);
        else if (sizes.Length > 1)
            yield return new("", [], [sizes[0], .. names[1..]], network.Layers);
        if (sizes.Length == 2 && !network.TakesIds)
            yield return new("", [], [names[0], sizes[1]], network.Layers);
    }
}
