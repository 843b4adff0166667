using FsCheck;
using TorchDsl.Tests.Oracles;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Sweep;

/// <summary>What is not drawn in random networks: a module written by hand, as text for the compiler and as what it is, and Embedding.</summary>
internal sealed class OwnLayer : Family
{
    public const string Source = """
        public sealed class Scaled : nn.Module<Tensor, Tensor>
        {
            private readonly TorchSharp.Modules.Parameter scale = nn.Parameter(ones(1));

            public Scaled() : base("Scaled") => RegisterComponents();

            public override Tensor forward(Tensor input) => input * scale;
        }
        """;

    public override IEnumerable<(int, Gen<DrawnLayer>)> Draw(int spatialRank) => [];

    public override nn.Module<Tensor, Tensor>? Module(DrawnLayer layer, long[] shape) => layer.Kind switch
    {
        "Layer<Scaled>" => new Scaled(),
        "EmbeddingBag" => Bag(layer),
        "Embedding" => EmbeddingTests.Module(new DrawnNetwork([], [layer])),
        _ => null,
    };

    // TorchSharp's module takes offsets too, where there is no batch.
    private static Around Bag(DrawnLayer layer)
    {
        var mode = layer.Get("Mode", "mean") switch { "sum" => EmbeddingBagMode.Sum, "max" => EmbeddingBagMode.Max, _ => EmbeddingBagMode.Mean };
        var bag = nn.EmbeddingBag(layer.Get("Count", 1), layer.Get("Size", 1), mode: mode);
        return new(bag, ids => bag.call(ids));
    }

    private sealed class Scaled : nn.Module<Tensor, Tensor>
    {
        private readonly TorchSharp.Modules.Parameter scale = nn.Parameter(ones(1));

        public Scaled()
            : base(nameof(Scaled)) => RegisterComponents();

        public override Tensor forward(Tensor input) => input * scale;
    }
}
