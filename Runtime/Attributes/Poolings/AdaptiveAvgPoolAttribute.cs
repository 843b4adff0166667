namespace TorchDsl;

/// <summary>The means of as many windows as the output has elements (PyTorch's AdaptiveAvgPool1d, AdaptiveAvgPool2d, AdaptiveAvgPool3d).</summary>
/// <param name="size">The output's size: one number, or an array with one per axis.</param>
public sealed class AdaptiveAvgPoolAttribute(object size) : LayerAttribute
{
    /// <summary>The output's size: one number, or an array with one per axis.</summary>
    public object Size { get; } = size;
}
