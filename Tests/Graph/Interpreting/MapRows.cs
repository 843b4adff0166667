using TorchSharp;
using static TorchDsl.Tests.Graph.Interpreting.Rows;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchDsl.Tests.Graph.Interpreting;

/// <summary>Convolutions, and what changes the resolution of maps.</summary>
internal static class MapRows
{
    public static IEnumerable<(string Op, Row Row)> All =>
    [
        ("conv", Conv),
        ("conv_transpose", ConvTranspose),
        ("pad", Padded),
        ("crop", Crop),
        ("upsample", Upsample),
        ("pixel_shuffle", WithInt("upscale_factor", (x, factor) => functional.pixel_shuffle(x, factor))),
        ("pixel_unshuffle", WithInt("downscale_factor", (x, factor) => functional.pixel_unshuffle(x, factor))),
        ("channel_shuffle", ChannelShuffle),
        ("unfold", node => Windows(node) is var (kernel, dilation, padding, stride)
            ? One(x => functional.unfold(x, Pair(kernel), Pair(dilation), Pair(padding), Pair(stride))) : throw new InvalidOperationException()),
        ("fold", node => (node.Ints("output_size"), Windows(node)) is var (size, (kernel, dilation, padding, stride))
            ? One(x => functional.fold(x, Pair(size), Pair(kernel), Pair(dilation), Pair(padding), Pair(stride))) : throw new InvalidOperationException()),
    ];

    private static Compute Conv(NodeReader node)
    {
        var (channels, made, groups) = (node.Int("in_channels"), node.Int("out_channels"), node.Int("groups"));
        var (kernel, stride, dilation) = (node.Ints("kernel"), node.Ints("stride"), node.Ints("dilation"));
        var (before, after) = (node.Ints("padding_before"), node.Ints("padding_after"));
        var weight = node.Tensor("weight", [made, channels / groups, .. kernel]);
        var bias = node.TensorIf(node.Flag("bias"), "bias", made);
        var mode = node.Member<PaddingModes>("padding_mode");
        // A convolution pads with as many zeros on both sides by itself. Whatever else there is comes before it, as in libtorch.
        var both = before.Zip(after, (left, right) => mode == PaddingModes.Zeros ? Math.Min(left, right) : 0).ToArray();
        var around = Pad(Minus(before, both), Minus(after, both), mode == PaddingModes.Zeros ? PaddingModes.Constant : mode, 0);
        return One(x => kernel.Length switch
        {
            1 => functional.conv1d(around(x), weight, bias, stride[0], both[0], dilation[0], groups),
            2 => functional.conv2d(around(x), weight, bias, stride, both, dilation, groups),
            _ => functional.conv3d(around(x), weight, bias, stride, both, dilation, groups),
        });
    }

    private static Compute ConvTranspose(NodeReader node)
    {
        var (channels, made, groups) = (node.Int("in_channels"), node.Int("out_channels"), node.Int("groups"));
        var (kernel, stride, dilation) = (node.Ints("kernel"), node.Ints("stride"), node.Ints("dilation"));
        var (padding, added) = (node.Ints("padding"), node.Ints("output_padding"));
        var weight = node.Tensor("weight", [channels, made / groups, .. kernel]);
        var bias = node.TensorIf(node.Flag("bias"), "bias", made);
        return One(x => kernel.Length switch
        {
            1 => functional.conv_transpose1d(x, weight, bias, stride[0], padding[0], added[0], dilation[0], groups),
            2 => functional.conv_transpose2d(x, weight, bias, stride, padding, added, dilation, groups),
            _ => functional.conv_transpose3d(x, weight, bias, stride, padding, added, dilation, groups),
        });
    }

    private static Compute Padded(NodeReader node)
    {
        var channels = node.Has("channels") ? node.Ints("channels") : [0, 0];
        var (before, after) = (node.Ints("padding_before"), node.Ints("padding_after"));
        return First(Pad([channels[0], .. before], [channels[1], .. after], node.Member<PaddingModes>("mode"), node.Real("value")));
    }

    // PyTorch's order is the last axis first.
    private static Func<Tensor, Tensor> Pad(long[] before, long[] after, PaddingModes mode, double value)
    {
        long[] sizes = [.. before.Zip(after, (left, right) => new[] { left, right }).SkipWhile((ends, i) => i == 0 && ends.All(end => end == 0)).Reverse()
            .SelectMany(axis => axis)];
        return x => sizes.All(size => size == 0) ? x : functional.pad(x, sizes, mode, value);
    }

    // The offset is what was asked for, from is where it begins.
    private static Compute Crop(NodeReader node)
    {
        var (size, from) = (node.Ints("size"), node.Ints("from"));
        if (node.Has("offset") && !node.Ints("offset").SequenceEqual(from))
            throw new InvalidOperationException("The part does not begin at its offset.");
        return First(x => size.Select((_, axis) => axis).Aggregate(x, (part, axis) => part.narrow(axis + 2, from[axis], size[axis])));
    }

    private static Compute Upsample(NodeReader node)
    {
        var (mode, corners) = (node.Member<InterpolationMode>("mode"), node.Flag("align_corners"));
        var size = node.Has("size") ? node.Ints("size") : null;
        var scale = node.Has("scale") ? node.Reals("scale") : null;
        return First(x => functional.interpolate(x, size, scale, mode, mode == InterpolationMode.Nearest ? null : corners));
    }

    private static (long[] Kernel, long[] Dilation, long[] Padding, long[] Stride) Windows(NodeReader node) =>
        (node.Ints("kernel"), node.Ints("dilation"), node.Ints("padding"), node.Ints("stride"));

    private static (long, long) Pair(long[] axes) => (axes[0], axes[1]);

    private static Compute ChannelShuffle(NodeReader node)
    {
        var groups = node.Int("groups");
        return One(x => x.unflatten(1, new[] { groups, x.size(1) / groups }).transpose(1, 2).flatten(1, 2));
    }

    private static long[] Minus(long[] sizes, long[] others) => [.. sizes.Zip(others, (size, other) => size - other)];
}
