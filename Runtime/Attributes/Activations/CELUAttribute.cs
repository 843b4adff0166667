using System.ComponentModel;

namespace TorchDsl;

/// <summary>max(0, x) + min(0, α(e^(x/α) − 1)).</summary>
/// <param name="alpha">α, not 0. By default 1.</param>
public sealed class CELUAttribute(object? alpha = null) : LayerAttribute
{
    /// <summary>PyTorch's form: whether memory is overwritten is not said here, and answered with what to write.</summary>
    /// <param name="inplace">Whether memory is overwritten.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public CELUAttribute(bool inplace)
        : this() => _ = inplace;

    /// <summary>PyTorch's form: whether memory is overwritten is not said here, and answered with what to write.</summary>
    /// <param name="alpha">α.</param>
    /// <param name="inplace">Whether memory is overwritten.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public CELUAttribute(object alpha, bool inplace)
        : this(alpha) => _ = inplace;

    /// <summary>α.</summary>
    public object Alpha { get; } = alpha ?? 1;
}
