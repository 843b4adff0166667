namespace TorchDsl;

/// <summary>What the pooling layers with a window have in common.</summary>
/// <param name="kernel">The window's size: one number, or an array with one per axis.</param>
public abstract class PoolingAttribute(object kernel) : LayerAttribute
{
    /// <summary>The window's size: one number, or an array with one per axis.</summary>
    public object Kernel { get; } = kernel;

    /// <summary>How far the window moves: one number, or an array with one per axis. By default the kernel's size.</summary>
    public object? Stride { get; set; }

    /// <summary>What is added at both ends of each axis, at most half the kernel: one number, or an array with one per axis. By default 0.</summary>
    public object Padding { get; set; } = 0;

    /// <summary>Whether the output's size is rounded up, so that a last window may hang over the end. By default false.</summary>
    public object Ceil { get; set; } = false;
}

/// <summary>The largest element of each window (PyTorch's MaxPool1d, MaxPool2d, MaxPool3d).</summary>
/// <param name="kernel">The window's size: one number, or an array with one per axis.</param>
public sealed class MaxPoolAttribute(object kernel) : PoolingAttribute(kernel)
{
    /// <summary>The distance between the window's elements: one number, or an array with one per axis. By default 1.</summary>
    public object Dilation { get; set; } = 1;
}

/// <summary>The mean of each window (PyTorch's AvgPool1d, AvgPool2d, AvgPool3d).</summary>
/// <param name="kernel">The window's size: one number, or an array with one per axis.</param>
public sealed class AvgPoolAttribute(object kernel) : PoolingAttribute(kernel)
{
    /// <summary>Whether the padding's zeros count in the mean. By default true.</summary>
    public object CountIncludePad { get; set; } = true;
}

/// <summary>The largest elements of as many windows as the output has elements (PyTorch's AdaptiveMaxPool1d, AdaptiveMaxPool2d, AdaptiveMaxPool3d).</summary>
/// <param name="size">The output's size: one number, or an array with one per axis.</param>
public sealed class AdaptiveMaxPoolAttribute(object size) : LayerAttribute
{
    /// <summary>The output's size: one number, or an array with one per axis.</summary>
    public object Size { get; } = size;
}

/// <summary>The means of as many windows as the output has elements (PyTorch's AdaptiveAvgPool1d, AdaptiveAvgPool2d, AdaptiveAvgPool3d).</summary>
/// <param name="size">The output's size: one number, or an array with one per axis.</param>
public sealed class AdaptiveAvgPoolAttribute(object size) : LayerAttribute
{
    /// <summary>The output's size: one number, or an array with one per axis.</summary>
    public object Size { get; } = size;
}

/// <summary>The largest element of each channel. The axes stay, with size 1: C×H×W becomes C×1×1 (PyTorch's AdaptiveMaxPool to 1).</summary>
public sealed class GlobalMaxPoolAttribute : LayerAttribute;

/// <summary>The mean of each channel. The axes stay, with size 1: C×H×W becomes C×1×1 (PyTorch's AdaptiveAvgPool to 1).</summary>
public sealed class GlobalAvgPoolAttribute : LayerAttribute;
