using FsCheck;
using FsCheck.Fluent;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Oracles.Families;

/// <summary>What is random in training, and the rectifier with a learned slope.</summary>
internal sealed class Regularisations : Family
{
    public override IEnumerable<(int, Gen<DrawnLayer>)> Draw(int spatialRank) => [(1, Dropout()), (1, PReLU())];

    public override nn.Module<Tensor, Tensor>? Module(DrawnLayer layer, long[] shape) => layer.Kind switch
    {
        "SpatialDropout" => SpatialDropout(layer.Get("P", 0.5), shape.Length - 2),
        "AlphaDropout" => nn.AlphaDropout(layer.Get("P", 0.5)),
        "StochasticDepth" => new Rows(layer.Get("P", 0.5)),
        "PReLU" => nn.PReLU(layer.Get("NumParameters", 1), layer.Get("Init", 0.25)),
        _ => null,
    };

    private static Gen<DrawnLayer> Dropout() =>
        from kind in Gen.Elements("SpatialDropout", "AlphaDropout", "StochasticDepth")
        from p in Gen.Elements(0.0, 0.25, 0.5, 1.0)
        select new DrawnLayer(kind, ("P", p));

    private static Gen<DrawnLayer> PReLU() =>
        from count in Oracles.Draw.Optional("NumParameters", Oracles.Draw.Whole(1, 4))
        from init in Oracles.Draw.Optional("Init", Gen.Elements<object>(0.1, -0.5))
        select new DrawnLayer("PReLU", [.. count, .. init]);

    private static nn.Module<Tensor, Tensor> SpatialDropout(double p, int rank) => rank switch
    {
        1 => nn.Dropout1d(p),
        2 => nn.Dropout2d(p),
        3 => nn.Dropout3d(p),
        _ => throw new ArgumentException("Features are no channels of a map; TorchSharp would take them for one without a batch."),
    };

    /// <summary>torchvision's StochasticDepth in mode "row", which TorchSharp lacks.</summary>
    private sealed class Rows(double p) : nn.Module<Tensor, Tensor>(nameof(Rows))
    {
        public override Tensor forward(Tensor input)
        {
            if (!training || p == 0)
                return input.alias();
            var survivors = ones([input.size(0), .. Enumerable.Repeat(1L, (int)input.dim() - 1)], dtype: input.dtype).bernoulli_(1 - p);
            return input * (p < 1 ? survivors / (1 - p) : survivors);
        }
    }
}
