namespace TorchDsl;

/// <summary>eˣ, scaled to sum to 1 along a dimension.</summary>
/// <param name="dim">The dimension, counted without the batch; negative from the end. By default 0, the channels or features.</param>
public sealed class SoftmaxAttribute(int dim = 0) : LayerAttribute
{
    /// <summary>The dimension that sums to 1.</summary>
    public int Dim { get; } = dim;
}
