namespace TorchDsl;

/// <summary>x where |x| is larger than λ, 0 elsewhere.</summary>
/// <param name="lambda">λ. By default 0.5.</param>
public sealed class HardshrinkAttribute(object? lambda = null) : LayerAttribute
{
    /// <summary>λ.</summary>
    public object Lambda { get; } = lambda ?? 0.5;
}
