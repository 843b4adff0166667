using System.ComponentModel;

namespace TorchDsl;

/// <summary>Dropout that keeps mean and variance, for SELU (PyTorch's AlphaDropout; Klambauer et al., 2017).</summary>
/// <param name="p">The probability, from 0 to 1. By default 0.5.</param>
public sealed class AlphaDropoutAttribute(object? p = null) : LayerAttribute
{
    /// <summary>PyTorch's form: whether memory is overwritten is not said here, and answered with what to write.</summary>
    /// <param name="inplace">Whether memory is overwritten.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public AlphaDropoutAttribute(bool inplace)
        : this() => _ = inplace;

    /// <summary>PyTorch's form: whether memory is overwritten is not said here, and answered with what to write.</summary>
    /// <param name="p">The probability.</param>
    /// <param name="inplace">Whether memory is overwritten.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public AlphaDropoutAttribute(object p, bool inplace)
        : this(p) => _ = inplace;

    /// <summary>The probability that an element is dropped.</summary>
    public object P { get; } = p ?? 0.5;
}
