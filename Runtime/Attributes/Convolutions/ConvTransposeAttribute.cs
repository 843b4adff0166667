namespace TorchDsl;

/// <summary>
/// A transposed convolution, in as many dimensions as its input has (PyTorch's ConvTranspose1d, ConvTranspose2d,
/// ConvTranspose3d): each input element spreads over a kernel of the output.
/// </summary>
public sealed class ConvTransposeAttribute : LayerAttribute
{
    /// <summary>A transposed convolution whose in-channels are inferred and whose kernel is given by name.</summary>
    /// <param name="outChannels">The number of filters.</param>
    public ConvTransposeAttribute(object outChannels) => OutChannels = outChannels;

    /// <summary>A transposed convolution whose kernel is given by name.</summary>
    /// <param name="inChannels">The number of incoming channels; checked.</param>
    /// <param name="outChannels">The number of filters.</param>
    public ConvTransposeAttribute(object inChannels, object outChannels)
        : this(outChannels) => InChannels = inChannels;

    /// <summary>A transposed convolution, in PyTorch's order.</summary>
    /// <param name="inChannels">The number of incoming channels; checked.</param>
    /// <param name="outChannels">The number of filters.</param>
    /// <param name="kernel">The kernel's size: one number, or an array with one per axis.</param>
    /// <param name="stride">How far the kernel moves: one number, or an array with one per axis. By default 1.</param>
    /// <param name="padding">What is cut off the output at both ends of each axis: one number, or an array with one per axis. By default 0.</param>
    /// <param name="outputPadding">What is added at the end of each axis of the output: one number, or an array with one per axis. By default 0.</param>
    /// <param name="groups">Into how many groups the channels are split. By default 1.</param>
    /// <param name="bias">Whether a learnable bias is added. By default true.</param>
    /// <param name="dilation">The distance between the kernel's elements: one number, or an array with one per axis. By default 1.</param>
    public ConvTransposeAttribute(
        object inChannels, object outChannels, object kernel,
        object? stride = null, object? padding = null, object? outputPadding = null, object? groups = null, object? bias = null, object? dilation = null)
        : this(inChannels, outChannels)
    {
        Kernel = kernel;
        Stride = stride ?? 1;
        Padding = padding ?? 0;
        OutputPadding = outputPadding ?? 0;
        Groups = groups ?? 1;
        Bias = bias ?? true;
        Dilation = dilation ?? 1;
    }

    /// <summary>A transposed convolution, in PyTorch's order.</summary>
    /// <param name="inChannels">The number of incoming channels; checked.</param>
    /// <param name="outChannels">The number of filters.</param>
    /// <param name="kernel">The kernel's size: one number per axis, as in <c>[3, 5]</c>.</param>
    /// <param name="stride">How far the kernel moves: one number, or an array with one per axis. By default 1.</param>
    /// <param name="padding">What is cut off the output at both ends of each axis: one number, or an array with one per axis. By default 0.</param>
    /// <param name="outputPadding">What is added at the end of each axis of the output: one number, or an array with one per axis. By default 0.</param>
    /// <param name="groups">Into how many groups the channels are split. By default 1.</param>
    /// <param name="bias">Whether a learnable bias is added. By default true.</param>
    /// <param name="dilation">The distance between the kernel's elements: one number, or an array with one per axis. By default 1.</param>
    public ConvTransposeAttribute(
        object inChannels, object outChannels, int[] kernel,
        object? stride = null, object? padding = null, object? outputPadding = null, object? groups = null, object? bias = null, object? dilation = null)
        : this(inChannels, outChannels)
    {
        Kernel = kernel;
        Stride = stride ?? 1;
        Padding = padding ?? 0;
        OutputPadding = outputPadding ?? 0;
        Groups = groups ?? 1;
        Bias = bias ?? true;
        Dilation = dilation ?? 1;
    }

    /// <summary>The number of incoming channels; null where it is inferred.</summary>
    public object? InChannels { get; }

    /// <summary>The number of filters.</summary>
    public object OutChannels { get; }

    /// <summary>The kernel's size: one number, or an array with one per axis. It must be given.</summary>
    public object? Kernel { get; set; }

    /// <summary>How far apart neighbouring inputs land in the output: one number, or an array with one per axis. By default 1.</summary>
    public object Stride { get; set; } = 1;

    /// <summary>What is cut off at both ends of each axis of the output: one number, or an array with one per axis. By default 0.</summary>
    public object Padding { get; set; } = 0;

    /// <summary>
    /// What is added at the end of each axis of the output, below the stride or the dilation: one number, or an array with one
    /// per axis. By default 0.
    /// </summary>
    public object OutputPadding { get; set; } = 0;

    /// <summary>The distance between the kernel's elements: one number, or an array with one per axis. By default 1.</summary>
    public object Dilation { get; set; } = 1;

    /// <summary>Into how many groups the channels are split; it divides both counts. By default 1.</summary>
    public object Groups { get; set; } = 1;

    /// <summary>Whether a learnable bias is added. By default true.</summary>
    public object Bias { get; set; } = true;
}
