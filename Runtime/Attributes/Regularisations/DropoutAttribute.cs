using System.ComponentModel;

namespace TorchDsl;

/// <summary>In training, sets each element to zero with a probability and scales the rest by 1/(1−p) (PyTorch's Dropout).</summary>
/// <param name="p">The probability, from 0 to 1. By default 0.5.</param>
public sealed class DropoutAttribute(object? p = null) : LayerAttribute
{
    /// <summary>PyTorch's form: whether memory is overwritten is not said here, and answered with what to write.</summary>
    /// <param name="inplace">Whether memory is overwritten.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public DropoutAttribute(bool inplace)
        : this() => _ = inplace;

    /// <summary>PyTorch's form: whether memory is overwritten is not said here, and answered with what to write.</summary>
    /// <param name="p">The probability.</param>
    /// <param name="inplace">Whether memory is overwritten.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public DropoutAttribute(object p, bool inplace)
        : this(p) => _ = inplace;

    /// <summary>The probability that an element is set to zero.</summary>
    public object P { get; } = p ?? 0.5;
}
