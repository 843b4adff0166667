namespace TorchDsl;

/// <summary>
/// Max unpooling (PyTorch's MaxUnpool1d, MaxUnpool2d, MaxUnpool3d): each element goes where a max pooling of a named value found the largest of
/// its window, among zeros. The result is as large as that value.
/// </summary>
public sealed class MaxUnpoolAttribute : PoolingAttribute
{
    /// <summary>The unpooling, in PyTorch's order.</summary>
    /// <param name="kernel">The window's size: one number, or an array with one per axis.</param>
    /// <param name="stride">How far the window moved: one number, or an array with one per axis. By default the window's size.</param>
    /// <param name="padding">What was added at both ends of each axis: one number, or an array with one per axis. By default 0.</param>
    public MaxUnpoolAttribute(object kernel, object? stride = null, object? padding = null)
        : base(kernel, stride, padding)
    {
    }

    /// <summary>The unpooling, in PyTorch's order.</summary>
    /// <param name="kernel">The window's size: one number per axis, as in <c>[3, 5]</c>.</param>
    /// <param name="stride">How far the window moved: one number, or an array with one per axis. By default the window's size.</param>
    /// <param name="padding">What was added at both ends of each axis: one number, or an array with one per axis. By default 0.</param>
    public MaxUnpoolAttribute(int[] kernel, object? stride = null, object? padding = null)
        : base(kernel, stride, padding)
    {
    }

    /// <summary>The name that Tap, or an Input, gave to the value that was pooled.</summary>
    public string? Like { get; set; }
}
