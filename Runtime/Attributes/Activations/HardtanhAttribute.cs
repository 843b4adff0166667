namespace TorchDsl;

/// <summary>x, kept between two bounds.</summary>
/// <param name="minimum">The lower bound. By default −1.</param>
/// <param name="maximum">The upper bound, above the lower. By default 1.</param>
public sealed class HardtanhAttribute(object? minimum = null, object? maximum = null) : LayerAttribute
{
    /// <summary>The lower bound.</summary>
    public object Minimum { get; } = minimum ?? -1;

    /// <summary>The upper bound.</summary>
    public object Maximum { get; } = maximum ?? 1;
}
