using TorchSharp;

namespace TorchDsl;

/// <summary>A convolution, in as many dimensions as its input has (PyTorch's Conv1d, Conv2d, Conv3d).</summary>
public sealed class ConvAttribute : LayerAttribute
{
    /// <summary>A convolution whose in-channels are inferred.</summary>
    /// <param name="outChannels">The number of filters.</param>
    public ConvAttribute(object outChannels) => OutChannels = outChannels;

    /// <summary>A convolution.</summary>
    /// <param name="inChannels">The number of incoming channels; checked.</param>
    /// <param name="outChannels">The number of filters.</param>
    public ConvAttribute(object inChannels, object outChannels)
        : this(outChannels) => InChannels = inChannels;

    /// <summary>A convolution, in PyTorch's order.</summary>
    /// <param name="inChannels">The number of incoming channels; checked.</param>
    /// <param name="outChannels">The number of filters.</param>
    /// <param name="kernel">The kernel's size: one number, or an array with one per axis.</param>
    /// <param name="stride">How far the kernel moves: one number, or an array with one per axis. By default 1.</param>
    /// <param name="padding">What is added at both ends: a number, an array with one per axis, <c>"same"</c> or <c>"valid"</c>. By default 0.</param>
    /// <param name="dilation">The distance between the kernel's elements: one number, or an array with one per axis. By default 1.</param>
    /// <param name="groups">Into how many groups the channels are split. By default 1.</param>
    /// <param name="bias">Whether a learnable bias is added. By default true.</param>
    public ConvAttribute(
        object inChannels, object outChannels, object kernel,
        object? stride = null, object? padding = null, object? dilation = null, object? groups = null, object? bias = null)
        : this(inChannels, outChannels)
    {
        Kernel = kernel;
        Stride = stride ?? 1;
        Padding = padding ?? 0;
        Dilation = dilation ?? 1;
        Groups = groups ?? 1;
        Bias = bias ?? true;
    }

    /// <summary>A convolution, in PyTorch's order.</summary>
    /// <param name="inChannels">The number of incoming channels; checked.</param>
    /// <param name="outChannels">The number of filters.</param>
    /// <param name="kernel">The kernel's size: one number per axis, as in <c>[3, 5]</c>.</param>
    /// <param name="stride">How far the kernel moves: one number, or an array with one per axis. By default 1.</param>
    /// <param name="padding">What is added at both ends: a number, an array with one per axis, <c>"same"</c> or <c>"valid"</c>. By default 0.</param>
    /// <param name="dilation">The distance between the kernel's elements: one number, or an array with one per axis. By default 1.</param>
    /// <param name="groups">Into how many groups the channels are split. By default 1.</param>
    /// <param name="bias">Whether a learnable bias is added. By default true.</param>
    public ConvAttribute(
        object inChannels, object outChannels, int[] kernel,
        object? stride = null, object? padding = null, object? dilation = null, object? groups = null, object? bias = null)
        : this(inChannels, outChannels)
    {
        Kernel = kernel;
        Stride = stride ?? 1;
        Padding = padding ?? 0;
        Dilation = dilation ?? 1;
        Groups = groups ?? 1;
        Bias = bias ?? true;
    }

    /// <summary>The number of incoming channels; null where it is inferred.</summary>
    public object? InChannels { get; }

    /// <summary>The number of filters.</summary>
    public object OutChannels { get; }

    /// <summary>The kernel's size: one number, or an array with one per axis. By default 3.</summary>
    public object Kernel { get; set; } = 3;

    /// <summary>How far the kernel moves: one number, or an array with one per axis. By default 1.</summary>
    public object Stride { get; set; } = 1;

    /// <summary>What is added at both ends of each axis: one number, an array with one per axis, or a word:
    /// <c>"same"</c> keeps the size, <c>"same_upper"</c> gives one output for each stride, <c>"causal"</c> pads the beginning alone, <c>"valid"</c> nothing.
    /// By default 0.</summary>
    public object Padding { get; set; } = 0;

    /// <summary>The distance between the kernel's elements: one number, or an array with one per axis. By default 1.</summary>
    public object Dilation { get; set; } = 1;

    /// <summary>Into how many groups the channels are split; it divides both counts. By default 1.</summary>
    public object Groups { get; set; } = 1;

    /// <summary>Whether a learnable bias is added. By default true.</summary>
    public object Bias { get; set; } = true;

    /// <summary>What the padding is filled with. By default zeros.</summary>
    public PaddingModes PaddingMode { get; set; } = PaddingModes.Zeros;
}
