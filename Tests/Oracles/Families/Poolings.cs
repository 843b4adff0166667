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
        "MaxPool" => MaxPool(layer, shape.Length - 2),
        "AvgPool" => AvgPool(layer, shape.Length - 2),
        "LPPool" => LPPool(layer, shape.Length - 2),
        _ => null,
    };

    private static Gen<DrawnLayer> Pool(string kind, int rank) =>
        from kernel in Oracles.Draw.PerAxis(rank, 1, 4)
        from stride in Oracles.Draw.Optional("Stride", Oracles.Draw.PerAxis(rank, 1, 4), 1, 1)
        from padding in Oracles.Draw.Optional("Padding", Oracles.Draw.PerAxis(rank, 0, 2), 1, 1)
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

    private static long[] Stride(DrawnLayer layer, int rank)
    {
        var stride = layer.PerAxis("Stride", Settings(layer, "Kernel", rank, 1));
        return stride.Length == rank ? stride : throw new ArgumentException("One stride per axis.");
    }
}
