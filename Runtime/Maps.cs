using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl;

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
        var part = input;
        for (var axis = 0; axis < size.Length; axis++)
        {
            var whole = part;
            part = whole.narrow(axis + 2, offset?[axis] ?? ((whole.size(axis + 2) - size[axis]) / 2), size[axis]);
            if (axis > 0)
                whole.Dispose();
        }

        return part;
    }

    /// <summary>The channels of a map, dealt out in turn, so that each new group has some of every old one.</summary>
    /// <param name="input">A batch of maps: N×C and the spatial axes.</param>
    /// <param name="groups">The number of groups.</param>
    /// <returns>The map with its channels in another order.</returns>
    /// <remarks>Not every libtorch has a gradient for its channel_shuffle; these steps have.</remarks>
    public static Tensor ShuffleChannels(Tensor input, long groups)
    {
        ArgumentNullException.ThrowIfNull(input);
        using var grouped = input.unflatten(1, new long[] { groups, -1 });
        using var dealt = grouped.transpose(1, 2);
        return dealt.flatten(1, 2);
    }
}
