namespace TorchDsl;

/// <summary>A linear map of the last dimension: y = xWᵀ + b (PyTorch's Linear).</summary>
public sealed class LinearAttribute : LayerAttribute
{
    /// <summary>A linear map whose in-features are inferred.</summary>
    /// <param name="outFeatures">The number of outgoing features.</param>
    public LinearAttribute(object outFeatures) => OutFeatures = outFeatures;

    /// <summary>A linear map.</summary>
    /// <param name="inFeatures">The number of incoming features; checked.</param>
    /// <param name="outFeatures">The number of outgoing features.</param>
    public LinearAttribute(object inFeatures, object outFeatures)
        : this(outFeatures) => InFeatures = inFeatures;

    /// <summary>A linear map, in PyTorch's order.</summary>
    /// <param name="inFeatures">The number of incoming features; checked.</param>
    /// <param name="outFeatures">The number of outgoing features.</param>
    /// <param name="bias">Whether a learnable bias is added.</param>
    public LinearAttribute(object inFeatures, object outFeatures, object bias)
        : this(inFeatures, outFeatures) => Bias = bias;

    /// <summary>The number of incoming features; null where it is inferred.</summary>
    public object? InFeatures { get; }

    /// <summary>The number of outgoing features.</summary>
    public object OutFeatures { get; }

    /// <summary>Whether a learnable bias is added. By default true.</summary>
    public object Bias { get; set; } = true;
}
