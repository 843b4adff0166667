using FsCheck;
using FsCheck.Fluent;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Oracles.Families;

/// <summary>Batch normalisation.</summary>
internal sealed class Normalisations : Family
{
    public override IEnumerable<(int, Gen<DrawnLayer>)> Draw(int spatialRank) =>
        [(2, BatchNorm())];

    public override nn.Module<Tensor, Tensor>? Module(DrawnLayer layer, long[] shape) => layer.Kind switch
    {
        "BatchNorm" => BatchNorm(layer, shape),
        _ => null,
    };

    private static Gen<DrawnLayer> BatchNorm() =>
        from features in Oracles.Draw.Optional("Features", Oracles.Draw.Whole(1, 6), 1, 6)
        from affine in Oracles.Draw.Optional("Affine", Oracles.Draw.Flag, 1, 2)
        from track in Oracles.Draw.Optional("TrackRunningStats", Oracles.Draw.Flag, 1, 2)
        from dim in Oracles.Draw.Optional("Dim", Oracles.Draw.Whole(-2, 2), 1, 6)
        select new DrawnLayer("BatchNorm", [.. features, .. affine, .. track, .. dim]);

    private static nn.Module<Tensor, Tensor> BatchNorm(DrawnLayer layer, long[] shape)
    {
        var dim = layer.Get("Dim", 1);
        if (dim == 0 || dim <= -shape.Length || dim >= shape.Length)
            throw new ArgumentException("A sample has no such dimension.");
        var norm = BatchNorm(layer, shape[dim < 0 ? dim + shape.Length : dim], shape.Length - 2);
        return dim == 1 ? norm : new Around(norm, x => norm.call(x.transpose(1, dim)).transpose(1, dim));
    }

    private static nn.Module<Tensor, Tensor> BatchNorm(DrawnLayer layer, long channels, int rank)
    {
        var (features, affine, track) = (layer.Get("Features", (int)channels), layer.Get("Affine", true), layer.Get("TrackRunningStats", true));
        var (eps, momentum) = (layer.Get("Eps", 1e-5), layer.Get("Momentum", 0.1));
        if (features != channels)
            throw new ArgumentException("Without weights and statistics libtorch never looks at the count; it is wrong all the same.");
        return rank switch
        {
            0 or 1 => nn.BatchNorm1d(features, eps, momentum, affine, track),
            2 => nn.BatchNorm2d(features, eps, momentum, affine, track),
            3 => nn.BatchNorm3d(features, eps, momentum, affine, track),
            _ => throw new ArgumentException("No such normalisation."),
        };
    }
}
