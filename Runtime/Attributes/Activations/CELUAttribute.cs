namespace TorchDsl;

/// <summary>max(0, x) + min(0, α(e^(x/α) − 1)).</summary>
/// <param name="alpha">α, not 0. By default 1.</param>
public sealed class CELUAttribute(object? alpha = null) : LayerAttribute
{
    /// <summary>α.</summary>
    public object Alpha { get; } = alpha ?? 1;
}
