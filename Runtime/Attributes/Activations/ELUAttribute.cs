namespace TorchDsl;

/// <summary>x where x is positive, α(eˣ − 1) elsewhere.</summary>
/// <param name="alpha">α. By default 1.</param>
public sealed class ELUAttribute(object? alpha = null) : LayerAttribute
{
    /// <summary>α.</summary>
    public object Alpha { get; } = alpha ?? 1;
}
