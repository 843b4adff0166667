namespace TorchDsl;

/// <summary>
/// A bilinear map of the features of two values, PyTorch's <c>nn.Bilinear</c>: y = x₁ᵀAx₂ + b, where x₁ is the current value and x₂ the named
/// one, along the last dimension; all others are the same in both.
/// </summary>
/// <param name="other">The name that Tap, or an Input, gave to the second value.</param>
/// <param name="outFeatures">The number of outgoing features.</param>
public sealed class BilinearAttribute(string other, object outFeatures) : LayerAttribute
{
    /// <summary>The name of the second value.</summary>
    public string Other { get; } = other;

    /// <summary>The number of outgoing features.</summary>
    public object OutFeatures { get; } = outFeatures;

    /// <summary>Whether a learnable bias is added: true or false, or in a block an expression.</summary>
    public object Bias { get; set; } = true;
}
