using FsCheck;
using FsCheck.Fluent;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Oracles.Families;

/// <summary>Convolutions.</summary>
internal sealed class Convolutions : Family
{
    private static readonly object[] Modes =
    [
        TorchSharp.PaddingModes.Zeros, TorchSharp.PaddingModes.Reflect,
        TorchSharp.PaddingModes.Replicate, TorchSharp.PaddingModes.Circular,
    ];

    public override IEnumerable<(int, Gen<DrawnLayer>)> Draw(int spatialRank) =>
        [(6, Conv(spatialRank))];

    public override nn.Module<Tensor, Tensor>? Module(DrawnLayer layer, long[] shape) => layer.Kind switch
    {
        "Conv" => Conv(layer, shape[1], shape.Length - 2),
        _ => null,
    };

    private static Gen<DrawnLayer> Conv(int rank) =>
        from channels in Oracles.Draw.Optional("InChannels", Oracles.Draw.Whole(1, 6), 1, 6)
        from outChannels in Gen.Elements(1, 2, 3, 4, 6)
        from kernel in Oracles.Draw.Optional("Kernel", Oracles.Draw.PerAxis(rank, 1, 4), 3, 1)
        from stride in Oracles.Draw.Optional("Stride", Oracles.Draw.PerAxis(rank, 1, 3), 1, 1)
        from padding in Oracles.Draw.Optional(
            "Padding", Gen.OneOf(Oracles.Draw.PerAxis(rank, 0, 3), Gen.Elements<object>("same", "valid", "causal", "same_upper")), 1, 1)
        from dilation in Oracles.Draw.Optional("Dilation", Oracles.Draw.PerAxis(rank, 1, 3), 1, 2)
        from groups in Oracles.Draw.Optional("Groups", Gen.Elements<object>(1, 2, 3), 1, 3)
        from bias in Oracles.Draw.Optional("Bias", Oracles.Draw.Flag, 1, 2)
        from mode in Oracles.Draw.Optional("PaddingMode", Gen.Elements(Modes), 1, 4)
        select new DrawnLayer("Conv", [.. channels, ("OutChannels", outChannels), .. kernel, .. stride, .. padding, .. dilation, .. groups, .. bias, .. mode]);

    private static nn.Module<Tensor, Tensor> Conv(DrawnLayer layer, long channels, int rank)
    {
        var (kernel, stride, dilation) = (Setting("Kernel", 3), Setting("Stride", 1), Setting("Dilation", 1));
        var (into, bias) = (layer.Get("InChannels", (int)channels), layer.Get("Bias", true));
        var (outOf, groups) = (layer.Get("OutChannels", 1), (long)layer.Get("Groups", 1));
        var mode = layer.Get("PaddingMode", PaddingModes.Zeros);
        if (layer.Arguments.Any(argument => argument is { Name: "Padding", Value: string }))
        {
            if (layer.Get("Padding", "") == "same" && mode != PaddingModes.Zeros && stride.All(size => size == 1))
            {
                // TorchSharp's module pads the last axis as the first one needs it, and so on.
                var total = kernel.Zip(dilation, (size, step) => step * (size - 1)).Reverse();
                var inner = Conv(new("Conv", [.. layer.Arguments.Where(argument => argument.Name is not ("Padding" or "PaddingMode"))]), channels, rank);
                return new Around(inner, x => inner.call(nn.functional.pad(x, [.. total.SelectMany(sum => new[] { sum / 2, sum - (sum / 2) })], mode)));
            }

            if (layer.Get("Padding", "") is "causal" or "same_upper")
                return PaddedBefore(layer, channels, rank);
            var word = layer.Get("Padding", "") == "same" ? Padding.Same : Padding.Valid;
            return rank switch
            {
                1 => nn.Conv1d(into, outOf, kernel[0], word, stride[0], dilation[0], mode, groups, bias),
                2 => nn.Conv2d(into, outOf, Two(kernel), word, Two(stride), Two(dilation), mode, groups, bias),
                3 => nn.Conv3d(into, outOf, Three(kernel), word, Three(stride), Three(dilation), mode, groups, bias),
                _ => throw new ArgumentException("No such convolution."),
            };
        }

        var padding = Setting("Padding", 0);
        return rank switch
        {
            1 => nn.Conv1d(into, outOf, kernel[0], stride[0], padding[0], dilation[0], mode, groups, bias),
            2 => nn.Conv2d(into, outOf, Two(kernel), Two(stride), Two(padding), Two(dilation), mode, groups, bias),
            3 => nn.Conv3d(into, outOf, Three(kernel), Three(stride), Three(padding), Three(dilation), mode, groups, bias),
            _ => throw new ArgumentException("No such convolution."),
        };

        long[] Setting(string name, long byDefault) => Settings(layer, name, rank, byDefault);
    }

    // All is padded before, by what an output for each stride needs, as TensorFlow's guide has it.
    private static Around PaddedBefore(DrawnLayer layer, long channels, int rank)
    {
        var (kernel, stride, dilation) = (Settings(layer, "Kernel", rank, 3), Settings(layer, "Stride", rank, 1), Settings(layer, "Dilation", rank, 1));
        var (isCausal, mode) = (layer.Get("Padding", "") == "causal", layer.Get("PaddingMode", PaddingModes.Zeros));
        if (isCausal && rank != 1)
            throw new ArgumentException("Time has one axis.");
        var inner = Conv(new("Conv", [.. layer.Arguments.Where(argument => argument.Name is not ("Padding" or "PaddingMode"))]), channels, rank);
        return new Around(inner, x => inner.call(nn.functional.pad(x, [.. Enumerable.Range(0, rank).Reverse().SelectMany(axis => Ends(axis, x))], mode)));

        long[] Ends(int axis, Tensor x)
        {
            var size = x.shape[axis + 2];
            var rest = size % stride[axis] == 0 ? stride[axis] : size % stride[axis];
            var all = isCausal ? dilation[axis] * (kernel[axis] - 1) : Math.Max((dilation[axis] * (kernel[axis] - 1)) + 1 - rest, 0);
            return isCausal ? [all, 0] : [all / 2, (all + 1) / 2];
        }
    }
}
