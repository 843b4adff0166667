using TorchSharp;

namespace TorchDsl;

/// <summary>Adds to the ends of the spatial axes, and of the channels (PyTorch's pad).</summary>
public sealed class PadAttribute : LayerAttribute
{
    /// <summary>Up to the size of the value that <see cref="Like"/> names.</summary>
    public PadAttribute()
    {
    }

    /// <summary>By so much.</summary>
    /// <param name="padding">
    /// What is added: one number for both ends of all axes, an array with one per axis, or an array with two per axis in
    /// PyTorch's order, before and after, the last axis first, and after the axes the channels. A negative number cuts off.
    /// </param>
    public PadAttribute(object padding) => Padding = padding;

    /// <summary>What is added; null where <see cref="Like"/> says it.</summary>
    public object? Padding { get; }

    /// <summary>The name of the value whose size the map gets: half of what is missing is added before, rounded down, and the rest after.</summary>
    public string? Like { get; set; }

    /// <summary>What it is filled with. By default <see cref="Value"/>.</summary>
    public PaddingModes Mode { get; set; } = PaddingModes.Constant;

    /// <summary>The value that is filled in. By default 0.</summary>
    public object Value { get; set; } = 0;
}
