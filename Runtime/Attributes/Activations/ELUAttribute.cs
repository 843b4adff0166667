using System.ComponentModel;

namespace TorchDsl;

/// <summary>x where x is positive, α(eˣ − 1) elsewhere.</summary>
/// <param name="alpha">α. By default 1.</param>
public sealed class ELUAttribute(object? alpha = null) : LayerAttribute
{
    /// <summary>PyTorch's form: whether memory is overwritten is not said here, and answered with what to write.</summary>
    /// <param name="inplace">Whether memory is overwritten.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ELUAttribute(bool inplace)
        : this() => _ = inplace;

    /// <summary>PyTorch's form: whether memory is overwritten is not said here, and answered with what to write.</summary>
    /// <param name="alpha">α.</param>
    /// <param name="inplace">Whether memory is overwritten.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ELUAttribute(object alpha, bool inplace)
        : this(alpha) => _ = inplace;

    /// <summary>α.</summary>
    public object Alpha { get; } = alpha ?? 1;
}
