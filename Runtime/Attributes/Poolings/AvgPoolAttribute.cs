namespace TorchDsl;

/// <summary>The mean of each window (PyTorch's AvgPool1d, AvgPool2d, AvgPool3d).</summary>
public sealed class AvgPoolAttribute : PoolingAttribute
{
    /// <summary>The pooling, in PyTorch's order.</summary>
    /// <param name="kernel">The window's size: one number, or an array with one per axis.</param>
    /// <param name="stride">How far the window moves: one number, or an array with one per axis. By default the window's size.</param>
    /// <param name="padding">What is added at both ends of each axis: one number, or an array with one per axis. By default 0.</param>
    /// <param name="ceil">Whether the output's size is rounded up. By default false.</param>
    /// <param name="countIncludePad">Whether the padding's zeros count in the mean. By default true.</param>
    public AvgPoolAttribute(object kernel, object? stride = null, object? padding = null, object? ceil = null, object? countIncludePad = null)
        : base(kernel, stride, padding)
    {
        Ceil = ceil ?? false;
        CountIncludePad = countIncludePad ?? true;
    }

    /// <summary>The pooling, in PyTorch's order.</summary>
    /// <param name="kernel">The window's size: one number per axis, as in <c>[3, 5]</c>.</param>
    /// <param name="stride">How far the window moves: one number, or an array with one per axis. By default the window's size.</param>
    /// <param name="padding">What is added at both ends of each axis: one number, or an array with one per axis. By default 0.</param>
    /// <param name="ceil">Whether the output's size is rounded up. By default false.</param>
    /// <param name="countIncludePad">Whether the padding's zeros count in the mean. By default true.</param>
    public AvgPoolAttribute(int[] kernel, object? stride = null, object? padding = null, object? ceil = null, object? countIncludePad = null)
        : base(kernel, stride, padding)
    {
        Ceil = ceil ?? false;
        CountIncludePad = countIncludePad ?? true;
    }

    /// <summary>Whether the padding's zeros count in the mean. By default true.</summary>
    public object CountIncludePad { get; set; } = true;
}
