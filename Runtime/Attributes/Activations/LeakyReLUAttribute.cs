namespace TorchDsl;

/// <summary>x where x is positive, slope·x elsewhere.</summary>
/// <param name="negativeSlope">The slope. By default 0.01.</param>
public sealed class LeakyReLUAttribute(object? negativeSlope = null) : LayerAttribute
{
    /// <summary>The slope of the negative side.</summary>
    public object NegativeSlope { get; } = negativeSlope ?? 0.01;
}
