namespace TorchDsl;

/// <summary>The largest elements of as many windows as the output has elements (PyTorch's AdaptiveMaxPool1d, AdaptiveMaxPool2d, AdaptiveMaxPool3d).</summary>
/// <param name="size">The output's size: one number, or an array with one per axis.</param>
public sealed class AdaptiveMaxPoolAttribute(object size) : LayerAttribute
{
    /// <summary>The output's size: one number, or an array with one per axis.</summary>
    public object Size { get; } = size;
}
