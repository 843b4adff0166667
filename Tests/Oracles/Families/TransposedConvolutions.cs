using FsCheck;
using FsCheck.Fluent;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Oracles.Families;

/// <summary>Transposed convolutions.</summary>
internal sealed class TransposedConvolutions : Family
{
    public override IEnumerable<(int, Gen<DrawnLayer>)> Draw(int spatialRank) =>
        [(4, ConvTranspose(spatialRank))];

    public override nn.Module<Tensor, Tensor>? Module(DrawnLayer layer, long[] shape) =>
        layer.Kind == "ConvTranspose" ? ConvTranspose(layer, shape, shape.Length - 2) : null;

    private static Gen<DrawnLayer> ConvTranspose(int rank) =>
        from channels in Oracles.Draw.Optional("InChannels", Oracles.Draw.Whole(1, 6), 1, 6)
        from outChannels in Gen.Elements(1, 2, 3, 4, 6)
        from kernel in Oracles.Draw.Optional("Kernel", Oracles.Draw.PerAxis(rank, 1, 4), 12, 1)
        from stride in Oracles.Draw.Optional("Stride", Oracles.Draw.PerAxis(rank, 1, 3), 2, 1)
        from padding in Oracles.Draw.Optional("Padding", Oracles.Draw.PerAxis(rank, 0, 3), 1, 1)
        from added in Oracles.Draw.Optional("OutputPadding", Oracles.Draw.PerAxis(rank, 0, 2), 1, 2)
        from dilation in Oracles.Draw.Optional("Dilation", Oracles.Draw.PerAxis(rank, 1, 3), 1, 2)
        from groups in Oracles.Draw.Optional("Groups", Gen.Elements<object>(1, 2, 3), 1, 3)
        from bias in Oracles.Draw.Optional("Bias", Oracles.Draw.Flag, 1, 2)
        select new DrawnLayer(
            "ConvTranspose",
            [.. channels, ("OutChannels", outChannels), .. kernel, .. stride, .. padding, .. added, .. dilation, .. groups, .. bias]);

    private static nn.Module<Tensor, Tensor> ConvTranspose(DrawnLayer layer, long[] shape, int rank)
    {
        if (layer.Arguments.All(argument => argument.Name != "Kernel"))
            throw new ArgumentException("PyTorch has no default kernel.");
        var (kernel, stride, padding) = (Settings(layer, "Kernel", rank, 1), Settings(layer, "Stride", rank, 1), Settings(layer, "Padding", rank, 0));
        var (added, dilation) = (Settings(layer, "OutputPadding", rank, 0), Settings(layer, "Dilation", rank, 1));
        var (into, outOf) = (layer.Get("InChannels", (int)shape[1]), layer.Get("OutChannels", 1));
        var (groups, bias) = ((long)layer.Get("Groups", 1), layer.Get("Bias", true));
        if (into % groups != 0 || outOf % groups != 0)
            throw new ArgumentException("PyTorch's module checks this, and TorchSharp's does not.");
        for (var i = 0; i < rank; i++)
        {
            if (((shape[i + 2] - 1) * stride[i]) - (2 * padding[i]) + (dilation[i] * (kernel[i] - 1)) + added[i] < 0)
                throw new ArgumentException("Nothing is left: libtorch gives no elements, or oneDNN ends the process.");
        }

        nn.Module<Tensor, Tensor> module = rank switch
        {
            1 => nn.ConvTranspose1d(into, outOf, kernel[0], stride[0], padding[0], added[0], dilation[0], groups: groups, bias: bias),
            2 => nn.ConvTranspose2d(into, outOf, Two(kernel), Two(stride), Two(padding), Two(added), Two(dilation), groups: groups, bias: bias),
            3 => nn.ConvTranspose3d(into, outOf, Three(kernel), Three(stride), Three(padding), Three(added), Three(dilation), groups: groups, bias: bias),
            _ => throw new ArgumentException("No such convolution."),
        };

        // TorchSharp's module takes the first axis's output padding for all.
        return added.Distinct().Count() == 1 ? module : new Around(module, x => rank == 2
            ? nn.functional.conv_transpose2d(x, module.get_parameter("weight")!, module.get_parameter("bias"), stride, padding, added, dilation, groups)
            : nn.functional.conv_transpose3d(x, module.get_parameter("weight")!, module.get_parameter("bias"), stride, padding, added, dilation, groups));
    }
}
