using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl;

/// <summary>Parts of maps, which TorchSharp takes one axis at a time.</summary>
public static class Cropping
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
}
