namespace TorchDsl;

/// <summary>The largest element of each window (PyTorch's MaxPool1d, MaxPool2d, MaxPool3d).</summary>
public sealed class MaxPoolAttribute : PoolingAttribute
{
    /// <summary>The pooling, in PyTorch's order.</summary>
    /// <param name="kernel">The window's size: one number, or an array with one per axis.</param>
    /// <param name="stride">How far the window moves: one number, or an array with one per axis. By default the window's size.</param>
    /// <param name="padding">What is added at both ends of each axis: one number, or an array with one per axis. By default 0.</param>
    /// <param name="dilation">The distance between the window's elements: one number, or an array with one per axis. By default 1.</param>
    public MaxPoolAttribute(object kernel, object? stride = null, object? padding = null, object? dilation = null)
        : base(kernel, stride, padding) => Dilation = dilation ?? 1;

    /// <summary>The pooling, in PyTorch's order.</summary>
    /// <param name="kernel">The window's size: one number per axis, as in <c>[3, 5]</c>.</param>
    /// <param name="stride">How far the window moves: one number, or an array with one per axis. By default the window's size.</param>
    /// <param name="padding">What is added at both ends of each axis: one number, or an array with one per axis. By default 0.</param>
    /// <param name="dilation">The distance between the window's elements: one number, or an array with one per axis. By default 1.</param>
    public MaxPoolAttribute(int[] kernel, object? stride = null, object? padding = null, object? dilation = null)
        : base(kernel, stride, padding) => Dilation = dilation ?? 1;

    /// <summary>The distance between the window's elements: one number, or an array with one per axis. By default 1.</summary>
    public object Dilation { get; set; } = 1;
}
