using FsCheck;
using FsCheck.Fluent;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Oracles.Families;

/// <summary>Poolings to a size.</summary>
internal sealed class AdaptivePoolings : Family
{
    public override IEnumerable<(int, Gen<DrawnLayer>)> Draw(int spatialRank) =>
    [
        (1, Pool("AdaptiveAvgPool", spatialRank)), (1, Pool("AdaptiveMaxPool", spatialRank)),
        (1, Gen.Elements("GlobalAvgPool", "GlobalMaxPool").Select(kind => new DrawnLayer(kind))),
    ];

    public override nn.Module<Tensor, Tensor>? Module(DrawnLayer layer, long[] shape)
    {
        var rank = shape.Length - 2;
        return layer.Kind switch
        {
            "AdaptiveAvgPool" => Average(Settings(layer, "Size", rank, 1)),
            "AdaptiveMaxPool" => Largest(Settings(layer, "Size", rank, 1)),
            "GlobalAvgPool" => Average([.. Enumerable.Repeat(1L, rank)]),
            "GlobalMaxPool" => Largest([.. Enumerable.Repeat(1L, rank)]),
            _ => null,
        };
    }

    private static Gen<DrawnLayer> Pool(string kind, int rank) =>
        from size in Oracles.Draw.PerAxis(rank, 1, 6)
        select new DrawnLayer(kind, ("Size", size));

    private static nn.Module<Tensor, Tensor> Average(long[] size) => size.Length switch
    {
        1 => nn.AdaptiveAvgPool1d(size[0]),
        2 => nn.AdaptiveAvgPool2d(size),
        3 => nn.AdaptiveAvgPool3d(size),
        _ => throw new ArgumentException("No such pooling."),
    };

    private static nn.Module<Tensor, Tensor> Largest(long[] size) => size.Length switch
    {
        1 => nn.AdaptiveMaxPool1d(size[0]),
        2 => nn.AdaptiveMaxPool2d(size),
        3 => nn.AdaptiveMaxPool3d(size),
        _ => throw new ArgumentException("No such pooling."),
    };
}
