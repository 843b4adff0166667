using System.ComponentModel;

namespace TorchDsl;

/// <summary>
/// In training, sets each channel of each sample to zero with a probability and scales the rest by 1/(1−p) (PyTorch's
/// Dropout1d, Dropout2d, Dropout3d).
/// </summary>
/// <param name="p">The probability, from 0 to 1. By default 0.5.</param>
public sealed class SpatialDropoutAttribute(object? p = null) : LayerAttribute
{
    /// <summary>PyTorch's form: whether memory is overwritten is not said here, and answered with what to write.</summary>
    /// <param name="inplace">Whether memory is overwritten.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public SpatialDropoutAttribute(bool inplace)
        : this() => _ = inplace;

    /// <summary>PyTorch's form: whether memory is overwritten is not said here, and answered with what to write.</summary>
    /// <param name="p">The probability.</param>
    /// <param name="inplace">Whether memory is overwritten.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public SpatialDropoutAttribute(object p, bool inplace)
        : this(p) => _ = inplace;

    /// <summary>The probability that a channel is set to zero.</summary>
    public object P { get; } = p ?? 0.5;

    /// <summary>
    /// The dimension that holds the channels: 1 is the first after the batch; negative from the end. By default 1; −1 drops features of a whole
    /// sequence, as Keras does.
    /// </summary>
    public int Dim { get; set; } = 1;
}
