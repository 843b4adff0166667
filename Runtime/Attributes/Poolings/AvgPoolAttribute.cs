namespace TorchDsl;

/// <summary>The mean of each window (PyTorch's AvgPool1d, AvgPool2d, AvgPool3d).</summary>
/// <param name="kernel">The window's size: one number, or an array with one per axis.</param>
public sealed class AvgPoolAttribute(object kernel) : PoolingAttribute(kernel)
{
    /// <summary>Whether the padding's zeros count in the mean. By default true.</summary>
    public object CountIncludePad { get; set; } = true;
}
