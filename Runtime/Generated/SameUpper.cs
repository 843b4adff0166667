using System.ComponentModel;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Generated;

/// <summary>
/// Poolings with ONNX's SAME_UPPER, TensorFlow's strided "same": one output for each stride that begins in the input. What is padded depends on
/// the size of the input; half of it, rounded down, is before it. TorchSharp's functions pad both ends alike.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SameUpper
{
    /// <summary>The largest element of each window.</summary>
    /// <param name="input">A batch of maps: N×C and the spatial axes.</param>
    /// <param name="kernel">The window's size along each spatial axis.</param>
    /// <param name="stride">How far it moves.</param>
    /// <returns>The maps.</returns>
    public static Tensor MaxPool(Tensor input, long[] kernel, long[] stride)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        using var padded = Pad(input, kernel, stride, Ones(kernel), PaddingModes.Constant, double.NegativeInfinity);
        return kernel.Length switch
        {
            1 => nn.functional.max_pool1d(padded, kernel[0], stride[0]),
            2 => nn.functional.max_pool2d(padded, kernel, stride),
            _ => nn.functional.max_pool3d(padded, kernel, stride),
        };
    }

    /// <summary>The mean of each window.</summary>
    /// <param name="input">A batch of maps: N×C and the spatial axes.</param>
    /// <param name="kernel">The window's size along each spatial axis.</param>
    /// <param name="stride">How far it moves.</param>
    /// <param name="countIncludePad">Whether the padding counts as zeros, and not as nothing.</param>
    /// <returns>The maps.</returns>
    public static Tensor AvgPool(Tensor input, long[] kernel, long[] stride, bool countIncludePad)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(kernel);
        using var padded = Pad(input, kernel, stride, Ones(kernel), PaddingModes.Constant, 0);
        if (countIncludePad)
            return Average(padded, kernel, stride);
        using var mean = Average(padded, kernel, stride);
        using var ones = torch.ones([1, 1, .. input.shape[2..]], dtype: input.dtype, device: input.device);
        using var around = Pad(ones, kernel, stride, Ones(kernel), PaddingModes.Constant, 0);
        using var inside = Average(around, kernel, stride);
        return mean / inside;
    }

    internal static Tensor Pad(Tensor input, long[] kernel, long[] stride, long[] dilation, PaddingModes mode, double value)
    {
        var axes = kernel.Length;
        var padding = new long[2 * axes];
        for (var axis = 0; axis < axes; axis++)
        {
            var (size, span) = (input.size(axis + 2), (dilation[axis] * (kernel[axis] - 1)) + 1);
            var all = Math.Max((((size + stride[axis] - 1) / stride[axis]) - 1) * stride[axis] + span - size, 0);
            // The last axis comes first.
            var place = 2 * (axes - 1 - axis);
            (padding[place], padding[place + 1]) = (all / 2, all - (all / 2));
        }

        return Array.TrueForAll(padding, size => size == 0) ? input.alias() : nn.functional.pad(input, padding, mode, value);
    }

    private static Tensor Average(Tensor padded, long[] kernel, long[] stride) => kernel.Length switch
    {
        1 => nn.functional.avg_pool1d(padded, kernel[0], stride[0]),
        2 => nn.functional.avg_pool2d(padded, kernel, stride),
        _ => nn.functional.avg_pool3d(padded, kernel, stride),
    };

    private static long[] Ones(long[] kernel) => Array.ConvertAll(kernel, _ => 1L);
}
