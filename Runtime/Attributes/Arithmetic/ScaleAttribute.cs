namespace TorchDsl;

/// <summary>x·factor: every element times one number.</summary>
/// <param name="factor">The number; in a block also a parameter.</param>
public sealed class ScaleAttribute(object factor) : LayerAttribute
{
    /// <summary>What every element is multiplied by.</summary>
    public object Factor { get; } = factor;
}
