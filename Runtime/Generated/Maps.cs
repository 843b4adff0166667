using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Generated;

/// <summary>Functions of maps that take several steps in TorchSharp.</summary>
public static class Maps
{
    /// <summary>A part of a map that shares its memory.</summary>
    /// <param name="input">A batch of maps: N×C and the spatial axes.</param>
    /// <param name="size">The size that is left along each spatial axis.</param>
    /// <param name="offset">Where it begins; null for half of what is cut off, rounded down.</param>
    /// <returns>The part.</returns>
    public static Tensor Crop(Tensor input, long[] size, long[]? offset = null)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(size);
        var part = input.alias();
        for (var axis = 0; axis < size.Length; axis++)
        {
            using var whole = part;
            part = whole.narrow(axis + 2, offset?[axis] ?? ((whole.size(axis + 2) - size[axis]) / 2), size[axis]);
        }

        return part;
    }

    /// <summary>The middle of a map, of the size of another, sharing its memory.</summary>
    /// <param name="input">A batch of maps: N×C and the spatial axes.</param>
    /// <param name="like">The other.</param>
    /// <returns>The part: what is cut off before it is half of all, rounded down.</returns>
    public static Tensor CropLike(Tensor input, Tensor like)
    {
        ArgumentNullException.ThrowIfNull(like);
        return Crop(input, like.shape[2..]);
    }

    /// <summary>A map with as much around it as makes it as large as another: half of that, rounded down, is before it.</summary>
    /// <param name="input">A batch of maps: N×C and the spatial axes.</param>
    /// <param name="like">The other.</param>
    /// <param name="mode">What the padding is made of.</param>
    /// <param name="value">What is filled in.</param>
    /// <returns>The map.</returns>
    public static Tensor PadLike(Tensor input, Tensor like, PaddingModes mode = PaddingModes.Constant, double value = 0)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(like);
        var axes = (int)input.dim() - 2;
        var padding = new long[2 * axes];
        for (var axis = 0; axis < axes; axis++)
        {
            var missing = like.size(axis + 2) - input.size(axis + 2);
            // The last axis comes first.
            var place = 2 * (axes - 1 - axis);
            (padding[place], padding[place + 1]) = (missing / 2, missing - (missing / 2));
        }

        return nn.functional.pad(input, padding, mode, value);
    }

    /// <summary>A map at the resolution of another.</summary>
    /// <param name="input">A batch of maps: N×C and the spatial axes.</param>
    /// <param name="like">The other.</param>
    /// <param name="mode">How pixels are made.</param>
    /// <param name="alignCorners">Whether the outermost pixels keep their places.</param>
    /// <returns>The map.</returns>
    public static Tensor UpsampleLike(Tensor input, Tensor like, InterpolationMode mode = InterpolationMode.Nearest, bool alignCorners = false)
    {
        ArgumentNullException.ThrowIfNull(like);
        var size = like.shape[2..];
        return mode == InterpolationMode.Nearest
            ? nn.functional.interpolate(input, size)
            : nn.functional.interpolate(input, size, mode: mode, align_corners: alignCorners);
    }

    /// <summary>The largest element of each of as many windows as the output has elements, in 3-D.</summary>
    /// <param name="input">A batch of maps: N×C×D×H×W.</param>
    /// <param name="size">The size of the output along each spatial axis.</param>
    /// <returns>The maps.</returns>
    /// <remarks>
    /// TorchSharp's <c>adaptive_max_pool3d</c> calls libtorch's 1-D function. The largest of a window is the largest along depth of the largest
    /// of each slice.
    /// </remarks>
    public static Tensor AdaptiveMaxPool3d(Tensor input, long[] size)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(size);
        using var slices = input.flatten(1, 2);
        using var ofSlices = nn.functional.adaptive_max_pool2d(slices, [size[1], size[2]]);
        using var columns = ofSlices.reshape(input.size(0), input.size(1), input.size(2), size[1] * size[2]);
        using var ofColumns = nn.functional.adaptive_max_pool2d(columns, [size[0], size[1] * size[2]]);
        return ofColumns.reshape(input.size(0), input.size(1), size[0], size[1], size[2]);
    }

    /// <summary>The channels of a map, dealt out in turn, so that each new group has some of every old one.</summary>
    /// <param name="input">A batch of maps: N×C and the spatial axes.</param>
    /// <param name="groups">The number of groups.</param>
    /// <returns>The map with its channels in another order.</returns>
    public static Tensor ShuffleChannels(Tensor input, long groups)
    {
        ArgumentNullException.ThrowIfNull(input);
        using var grouped = input.unflatten(1, new long[] { groups, -1 });
        using var dealt = grouped.transpose(1, 2);
        return dealt.flatten(1, 2);
    }

    /// <summary>The windows of a map side by side, each a column.</summary>
    /// <param name="input">A batch of maps: N×C×H×W.</param>
    /// <param name="kernel">The window's size along each axis.</param>
    /// <param name="dilation">The distance between its elements.</param>
    /// <param name="padding">The zeros at both ends of each axis.</param>
    /// <param name="stride">How far it moves.</param>
    /// <returns>The columns: N×(C·kernel)×places.</returns>
    public static Tensor Unfold(Tensor input, long[] kernel, long[]? dilation = null, long[]? padding = null, long[]? stride = null) =>
        nn.functional.unfold(input, Pair(kernel), Pair(dilation ?? [1, 1]), Pair(padding ?? [0, 0]), Pair(stride ?? [1, 1]));

    /// <summary>A map of windows that stand side by side, added up where they overlap.</summary>
    /// <param name="input">A batch of columns: N×(C·kernel)×places.</param>
    /// <param name="outputSize">The size of the map.</param>
    /// <param name="kernel">The window's size along each axis.</param>
    /// <param name="dilation">The distance between its elements.</param>
    /// <param name="padding">What is cut off both ends of each axis.</param>
    /// <param name="stride">How far it moves.</param>
    /// <returns>The maps: N×C×H×W.</returns>
    public static Tensor Fold(
        Tensor input, long[] outputSize, long[] kernel, long[]? dilation = null, long[]? padding = null, long[]? stride = null) =>
        nn.functional.fold(input, Pair(outputSize), Pair(kernel), Pair(dilation ?? [1, 1]), Pair(padding ?? [0, 0]), Pair(stride ?? [1, 1]));

    private static (long Height, long Width) Pair(long[] axes) => (axes[0], axes[1]);
}
