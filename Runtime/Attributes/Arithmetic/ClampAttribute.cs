namespace TorchDsl;

/// <summary>x, kept between two bounds (PyTorch's clamp). One of them may be left out: <c>Clamp(0)</c>, <c>Clamp(Max = 6)</c>.</summary>
/// <param name="min">The lower bound; null for none.</param>
/// <param name="max">The upper bound, not below the lower; null for none.</param>
public sealed class ClampAttribute(object? min = null, object? max = null) : LayerAttribute
{
    /// <summary>The lower bound; null for none.</summary>
    public object? Min { get; set; } = min;

    /// <summary>The upper bound, not below the lower; null for none.</summary>
    public object? Max { get; set; } = max;
}
