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
        3 => new Function(x => LargestOfCells(x, size)), // nn.AdaptiveMaxPool3d throws
        _ => throw new ArgumentException("No such pooling."),
    };

    // Cell by cell. Of equal elements the first gets the gradient, as in libtorch's poolings.
    private static Tensor LargestOfCells(Tensor maps, long[] size)
    {
        var cells =
            from d in Parts(maps.size(2), size[0])
            from h in Parts(maps.size(3), size[1])
            from w in Parts(maps.size(4), size[2])
            select maps.slice(2, d.Start, d.End, 1).slice(3, h.Start, h.End, 1).slice(4, w.Start, w.End, 1).flatten(2).max(2).values;
        return stack([.. cells], 2).view([maps.size(0), maps.size(1), .. size]);
    }

    private static IEnumerable<(long Start, long End)> Parts(long length, long count) =>
        Enumerable.Range(0, (int)count).Select(i => (i * length / count, (((i + 1) * length) + count - 1) / count));
}
