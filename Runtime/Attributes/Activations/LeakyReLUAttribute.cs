using System.ComponentModel;

namespace TorchDsl;

/// <summary>x where x is positive, slope·x elsewhere.</summary>
/// <param name="negativeSlope">The slope. By default 0.01.</param>
public sealed class LeakyReLUAttribute(object? negativeSlope = null) : LayerAttribute
{
    /// <summary>PyTorch's form: whether memory is overwritten is not said here, and answered with what to write.</summary>
    /// <param name="inplace">Whether memory is overwritten.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public LeakyReLUAttribute(bool inplace)
        : this() => _ = inplace;

    /// <summary>PyTorch's form: whether memory is overwritten is not said here, and answered with what to write.</summary>
    /// <param name="negativeSlope">The slope where x is negative.</param>
    /// <param name="inplace">Whether memory is overwritten.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public LeakyReLUAttribute(object negativeSlope, bool inplace)
        : this(negativeSlope) => _ = inplace;

    /// <summary>The slope of the negative side.</summary>
    public object NegativeSlope { get; } = negativeSlope ?? 0.01;
}
