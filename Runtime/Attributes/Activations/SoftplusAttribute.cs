namespace TorchDsl;

/// <summary>ln(1 + e^(βx))/β, and x itself where βx exceeds the threshold.</summary>
/// <param name="beta">β, not 0. By default 1.</param>
/// <param name="threshold">From where on the function is linear. By default 20.</param>
public sealed class SoftplusAttribute(object? beta = null, object? threshold = null) : LayerAttribute
{
    /// <summary>β.</summary>
    public object Beta { get; } = beta ?? 1;

    /// <summary>From where on the function is linear.</summary>
    public object Threshold { get; } = threshold ?? 20;
}
