namespace TorchDsl;

/// <summary>In training, sets each element to zero with a probability and scales the rest by 1/(1−p) (PyTorch's Dropout).</summary>
/// <param name="p">The probability, from 0 to 1. By default 0.5.</param>
public sealed class DropoutAttribute(object? p = null) : LayerAttribute
{
    /// <summary>The probability that an element is set to zero.</summary>
    public object P { get; } = p ?? 0.5;
}
