namespace TorchDsl;

/// <summary>The largest element of each window (PyTorch's MaxPool1d, MaxPool2d, MaxPool3d).</summary>
/// <param name="kernel">The window's size: one number, or an array with one per axis.</param>
public sealed class MaxPoolAttribute(object kernel) : PoolingAttribute(kernel)
{
    /// <summary>The distance between the window's elements: one number, or an array with one per axis. By default 1.</summary>
    public object Dilation { get; set; } = 1;
}
