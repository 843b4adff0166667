using System.ComponentModel;
using static TorchSharp.torch;

namespace TorchDsl.Generated;

/// <summary>Max unpooling. TorchSharp's functions take no size of the output, and so only what windows divide.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Unpooling
{
    /// <summary>Puts each element where a max pooling of another value found the largest of its window, among zeros.</summary>
    /// <param name="input">A batch of maps, of the shape that the pooling gives.</param>
    /// <param name="like">The value that was pooled.</param>
    /// <param name="kernel">The window's size along each axis.</param>
    /// <param name="stride">How far it moves.</param>
    /// <param name="padding">What is added at both ends of each axis.</param>
    /// <param name="ceil">Whether a last window may hang over the end.</param>
    /// <returns>Maps of the other value's shape.</returns>
    public static Tensor Max(Tensor input, Tensor like, long[] kernel, long[] stride, long[] padding, bool ceil = false)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(like);
        ArgumentNullException.ThrowIfNull(kernel);
        using var indices = Indices(like, kernel, stride, padding, ceil);
        using var places = indices.flatten(2);
        using var elements = input.flatten(2);
        using var empty = zeros([like.size(0), like.size(1), like.shape[2..].Aggregate(1L, (product, size) => product * size)], input.dtype, input.device);
        using var filled = empty.scatter(2, places, elements);
        return filled.view(like.shape);
    }

    private static Tensor Indices(Tensor like, long[] kernel, long[] stride, long[] padding, bool ceil)
    {
        using var mode = no_grad();
        var (largest, indices) = kernel.Length switch
        {
            1 => nn.functional.max_pool1d_with_indices(like, kernel[0], stride[0], padding[0], null, ceil),
            2 => nn.functional.max_pool2d_with_indices(like, kernel, stride, padding, null, ceil),
            _ => nn.functional.max_pool3d_with_indices(like, kernel, stride, padding, null, ceil),
        };
        largest.Dispose();
        return indices;
    }
}
