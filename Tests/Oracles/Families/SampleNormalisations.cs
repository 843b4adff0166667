using FsCheck;
using FsCheck.Fluent;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Oracles.Families;

/// <summary>Normalisations of each sample by itself.</summary>
internal sealed class SampleNormalisations : Family
{
    public override IEnumerable<(int, Gen<DrawnLayer>)> Draw(int spatialRank) =>
        [(1, OverLast("LayerNorm", spatialRank + 1)), (1, OverLast("RMSNorm", spatialRank + 1)),
        (1, GroupNorm()), (1, InstanceNorm()), (1, LocalResponseNorm())];

    public override nn.Module<Tensor, Tensor>? Module(DrawnLayer layer, long[] shape) => layer.Kind switch
    {
        "LayerNorm" => nn.LayerNorm(NormalizedShape(layer, shape), layer.Get("Eps", 1e-5), layer.Get("Affine", true), layer.Get("Bias", true)),
        "RMSNorm" => RMSNorm(layer, shape),
        "GroupNorm" => GroupNorm(layer, shape),
        "InstanceNorm" => InstanceNorm(layer, shape),
        "LocalResponseNorm" => InOrder(nn.LocalResponseNorm(layer.Get("Size", 1), layer.Get("Alpha", 1e-4), layer.Get("Beta", 0.75), layer.Get("K", 1.0))),
        _ => null,
    };

    private static Gen<DrawnLayer> OverLast(string kind, int rank) =>
        from count in Gen.Choose(1, rank + 1)
        from shape in Oracles.Draw.Optional("NormalizedShape", Gen.ArrayOf(Gen.Choose(1, 6), count).Select(sizes => (object)sizes))
        from affine in Oracles.Draw.Optional("Affine", Oracles.Draw.Flag, 1, 2)
        from bias in kind == "LayerNorm" ? Oracles.Draw.Optional("Bias", Oracles.Draw.Flag, 1, 2) : Gen.Constant(Array.Empty<(string, object)>())
        select new DrawnLayer(kind, [.. shape, .. affine, .. bias]);

    private static Gen<DrawnLayer> GroupNorm() =>
        from groups in Gen.Choose(1, 4)
        from channels in Oracles.Draw.Optional("Channels", Oracles.Draw.Whole(1, 6), 1, 6)
        from affine in Oracles.Draw.Optional("Affine", Oracles.Draw.Flag, 1, 2)
        select new DrawnLayer("GroupNorm", [("Groups", groups), .. channels, .. affine]);

    private static Gen<DrawnLayer> InstanceNorm() =>
        from features in Oracles.Draw.Optional("Features", Oracles.Draw.Whole(1, 6), 1, 6)
        from affine in Oracles.Draw.Optional("Affine", Oracles.Draw.Flag, 1, 2)
        from track in Oracles.Draw.Optional("TrackRunningStats", Oracles.Draw.Flag, 1, 2)
        select new DrawnLayer("InstanceNorm", [.. features, .. affine, .. track]);

    private static Gen<DrawnLayer> LocalResponseNorm() =>
        from size in Gen.Choose(1, 5)
        from k in Oracles.Draw.Optional("K", Gen.Elements<object>(1.0, 2.0))
        select new DrawnLayer("LocalResponseNorm", [("Size", size), .. k]);

    // It views its input, and so would refuse one that Permute gives.
    private static Around InOrder(nn.Module<Tensor, Tensor> module) => new(module, x => module.call(x.contiguous()));

    // TorchSharp has none. A layer normalisation without shift holds the weights, ones as in PyTorch, whose ε is that of the value's type.
    private static Around RMSNorm(DrawnLayer layer, long[] shape)
    {
        var sizes = NormalizedShape(layer, shape);
        if (!shape.AsSpan(shape.Length - sizes.Length).SequenceEqual(sizes))
            throw new ArgumentException("The last dimensions have other sizes.");
        var norm = nn.LayerNorm(sizes, elementwise_affine: layer.Get("Affine", true), bias: false);
        var dimensions = sizes.Select((_, i) => (long)-1 - i).ToArray();
        return new(norm, x =>
        {
            var exact = x.element_size() == 2 ? x.to(float32) : x;
            var eps = layer.Get("Eps", finfo(x.dtype).eps);
            var result = exact * (exact.square().mean(dimensions, keepdim: true) + eps).rsqrt();
            return (norm.weight is { } weight ? result * weight : result).to(x.dtype);
        });
    }

    private static long[] NormalizedShape(DrawnLayer layer, long[] shape)
    {
        var written = layer.Get("NormalizedShape", new[] { (int)shape[^1] });
        return written.Length < shape.Length
            ? [.. written.Select(size => (long)size)]
            : throw new ArgumentException("The batch is no dimension of a sample.");
    }

    private static nn.Module<Tensor, Tensor> GroupNorm(DrawnLayer layer, long[] shape)
    {
        var (groups, channels, affine) = (layer.Get("Groups", 1), layer.Get("Channels", (int)shape[1]), layer.Get("Affine", true));
        if (channels != shape[1])
            throw new ArgumentException("Without weights libtorch never looks at the count; it is wrong all the same.");
        var norm = Initialised(nn.GroupNorm(groups, channels, layer.Get("Eps", 1e-5), affine));

        // PyTorch's GroupNorm takes features, and so does TorchSharp's function, but not its module.
        return shape.Length == 2 ? new Around(norm, x => nn.functional.group_norm(x, groups, norm.weight, norm.bias, norm.eps)) : norm;
    }

    // As PyTorch does; TorchSharp leaves them as it finds them in memory.
    private static TorchSharp.Modules.GroupNorm Initialised(TorchSharp.Modules.GroupNorm norm)
    {
        if (norm.affine)
        {
            nn.init.ones_(norm.weight);
            nn.init.zeros_(norm.bias!);
        }

        return norm;
    }

    private static nn.Module<Tensor, Tensor> InstanceNorm(DrawnLayer layer, long[] shape)
    {
        var (features, affine, track) = (layer.Get("Features", (int)shape[1]), layer.Get("Affine", false), layer.Get("TrackRunningStats", false));
        var (eps, momentum) = (layer.Get("Eps", 1e-5), layer.Get("Momentum", 0.1));
        if (shape.Skip(2).Aggregate(1L, (product, size) => product * size) == 1)
            throw new ArgumentException("PyTorch expects more than one spatial element in training; TorchSharp does not look.");
        return (shape.Length - 2) switch
        {
            1 => nn.InstanceNorm1d(features, eps, momentum, affine, track),
            2 => nn.InstanceNorm2d(features, eps, momentum, affine, track),
            3 => nn.InstanceNorm3d(features, eps, momentum, affine, track),
            _ => throw new ArgumentException("No such normalisation."),
        };
    }
}
