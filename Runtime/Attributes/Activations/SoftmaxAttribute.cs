namespace TorchDsl;

/// <summary>eˣ, scaled to sum to 1 along a dimension.</summary>
public sealed class SoftmaxAttribute : LayerAttribute
{
    /// <summary>
    /// Along the dimension that holds the features, as the layers before state it: the last after Linear, LSTM and the like, else 1, the
    /// channels.
    /// </summary>
    public SoftmaxAttribute()
    {
    }

    /// <summary>Along one dimension.</summary>
    /// <param name="dim">The dimension, as in PyTorch: 1 is the first after the batch; negative from the end.</param>
    public SoftmaxAttribute(int dim) => Dim = dim;

    /// <summary>The dimension that sums to 1; null for the one that holds the features.</summary>
    public int? Dim { get; }
}
