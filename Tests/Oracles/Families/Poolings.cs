using FsCheck;
using FsCheck.Fluent;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Oracles.Families;

/// <summary>Poolings with a window.</summary>
internal sealed class Poolings : Family
{
    public override IEnumerable<(int, Gen<DrawnLayer>)> Draw(int spatialRank) =>
        [(3, Pool("MaxPool", spatialRank)), (3, Pool("AvgPool", spatialRank)), (1, LPPool(spatialRank))];

    public override nn.Module<Tensor, Tensor>? Module(DrawnLayer layer, long[] shape) => layer.Kind switch
    {
        "MaxPool" or "AvgPool" when layer.Get<object>("Padding", 0) is string => PaddedBefore(layer, shape.Length - 2),
        "MaxPool" => MaxPool(layer, shape.Length - 2),
        "AvgPool" => AvgPool(layer, shape.Length - 2),
        "LPPool" => LPPool(layer, shape.Length - 2),
        _ => null,
    };

    private static Gen<DrawnLayer> Pool(string kind, int rank) =>
        from kernel in Oracles.Draw.PerAxis(rank, 1, 4)
        from stride in Oracles.Draw.Optional("Stride", Oracles.Draw.PerAxis(rank, 1, 4), 1, 1)
        from padding in Oracles.Draw.Optional(
            "Padding", Gen.Frequency((3, Oracles.Draw.PerAxis(rank, 0, 2)), (1, Gen.Constant<object>("same_upper"))), 1, 1)
        from special in kind == "MaxPool"
            ? Oracles.Draw.Optional("Dilation", Oracles.Draw.PerAxis(rank, 1, 2), 1, 2)
            : Oracles.Draw.Optional("CountIncludePad", Oracles.Draw.Flag, 1, 1)
        from ceil in Oracles.Draw.Optional("Ceil", Oracles.Draw.Flag, 1, 1)
        select new DrawnLayer(kind, [("Kernel", kernel), .. stride, .. padding, .. special, .. ceil]);

    private static Gen<DrawnLayer> LPPool(int rank) =>
        from norm in Gen.Elements(1.0, 2.0, 4.0)
        from kernel in Oracles.Draw.PerAxis(rank, 1, 4)
        from stride in Oracles.Draw.Optional("Stride", Oracles.Draw.PerAxis(rank, 1, 4), 1, 1)
        from ceil in Oracles.Draw.Optional("Ceil", Oracles.Draw.Flag, 1, 1)
        select new DrawnLayer("LPPool", [("NormType", norm), ("Kernel", kernel), .. stride, .. ceil]);

    private static nn.Module<Tensor, Tensor> LPPool(DrawnLayer layer, int rank)
    {
        var (norm, kernel, stride, ceil) = (layer.Get("NormType", 2.0), Settings(layer, "Kernel", rank, 1), Stride(layer, rank), layer.Get("Ceil", false));
        return rank switch
        {
            1 => nn.LPPool1d(norm, kernel[0], stride[0], ceil),
            2 => nn.LPPool2d(norm, kernel, stride, ceil),
            _ => throw new ArgumentException("No such pooling."),
        };
    }

    private static nn.Module<Tensor, Tensor> MaxPool(DrawnLayer layer, int rank)
    {
        var (kernel, stride) = (Settings(layer, "Kernel", rank, 1), Stride(layer, rank));
        var (padding, dilation) = (Settings(layer, "Padding", rank, 0), Settings(layer, "Dilation", rank, 1));
        var ceil = layer.Get("Ceil", false);
        return rank switch
        {
            1 => nn.MaxPool1d(kernel[0], stride[0], padding[0], dilation[0], ceil),
            2 => nn.MaxPool2d(kernel, stride, padding, dilation, ceil),
            3 => nn.MaxPool3d(kernel, stride, padding, dilation, ceil),
            _ => throw new ArgumentException("No such pooling."),
        };
    }

    private static nn.Module<Tensor, Tensor> AvgPool(DrawnLayer layer, int rank)
    {
        var (kernel, stride, padding) = (Settings(layer, "Kernel", rank, 1), Stride(layer, rank), Settings(layer, "Padding", rank, 0));
        var (ceil, count) = (layer.Get("Ceil", false), layer.Get("CountIncludePad", true));
        return rank switch
        {
            1 => nn.AvgPool1d(kernel[0], stride[0], padding[0], ceil, count),
            2 => nn.AvgPool2d(kernel, stride, padding, ceil, count),
            3 => nn.AvgPool3d(kernel, stride, padding, ceil, count),
            _ => throw new ArgumentException("No such pooling."),
        };
    }

    // TensorFlow pads with what no window takes; its mean is that of what is there.
    private static nn.Module<Tensor, Tensor> PaddedBefore(DrawnLayer layer, int rank)
    {
        var (kernel, stride) = (Settings(layer, "Kernel", rank, 1), Stride(layer, rank));
        if (Settings(layer, "Dilation", rank, 1).Any(size => size != 1))
            throw new ArgumentException("TensorFlow's poolings do not dilate.");
        if (rank is < 1 or > 3)
            throw new ArgumentException("No such pooling.");
        var plain = new DrawnLayer(layer.Kind, ("Kernel", kernel.Select(size => (int)size).ToArray()), ("Stride", stride.Select(size => (int)size).ToArray()));
        var inner = layer.Kind == "MaxPool" ? MaxPool(plain, rank) : AvgPool(plain, rank);
        if (layer.Kind == "MaxPool")
            return new Function(x => inner.call(Padded(x, float.NegativeInfinity)));
        return layer.Get("CountIncludePad", true)
            ? new Function(x => inner.call(Padded(x, 0)))
            : new Function(x => Alike(x) is { } ends
                ? AvgPool(plain with { Arguments = [.. plain.Arguments, ("Padding", ends), ("CountIncludePad", false)] }, rank).call(x)
                : inner.call(Padded(x, 0)) / inner.call(Padded(ones_like(x), 0)));

        // Where both ends are padded alike, it is libtorch's own.
        int[]? Alike(Tensor x) => rank < 3 && Enumerable.Range(0, rank).All(axis => Ends(axis, x) is var ends && ends[0] == ends[1])
            ? [.. Enumerable.Range(0, rank).Select(axis => (int)Ends(axis, x)[0])] : null;

        Tensor Padded(Tensor x, double value) => nn.functional.pad(x, [.. Enumerable.Range(0, rank).Reverse().SelectMany(axis => Ends(axis, x))], value: value);

        long[] Ends(int axis, Tensor x)
        {
            var size = x.shape[axis + 2];
            var all = Math.Max(kernel[axis] - (size % stride[axis] == 0 ? stride[axis] : size % stride[axis]), 0);
            return [all / 2, (all + 1) / 2];
        }
    }

    private static long[] Stride(DrawnLayer layer, int rank)
    {
        var stride = layer.PerAxis("Stride", Settings(layer, "Kernel", rank, 1));
        return stride.Length == rank ? stride : throw new ArgumentException("One stride per axis.");
    }
}
