namespace TorchDsl;

/// <summary>Dropout that keeps mean and variance, for SELU (PyTorch's AlphaDropout; Klambauer et al., 2017).</summary>
/// <param name="p">The probability, from 0 to 1. By default 0.5.</param>
public sealed class AlphaDropoutAttribute(object? p = null) : LayerAttribute
{
    /// <summary>The probability that an element is dropped.</summary>
    public object P { get; } = p ?? 0.5;
}
