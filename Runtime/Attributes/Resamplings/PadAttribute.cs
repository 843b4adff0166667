using TorchSharp;

namespace TorchDsl;

/// <summary>Adds to the ends of the spatial axes (PyTorch's pad).</summary>
/// <param name="padding">
/// What is added: one number for both ends of all axes, an array with one per axis, or an array with two per axis in
/// PyTorch's order, before and after, the last axis first. A negative number cuts off.
/// </param>
public sealed class PadAttribute(object padding) : LayerAttribute
{
    /// <summary>What is added.</summary>
    public object Padding { get; } = padding;

    /// <summary>What it is filled with. By default <see cref="Value"/>.</summary>
    public PaddingModes Mode { get; set; } = PaddingModes.Constant;

    /// <summary>The value that is filled in. By default 0.</summary>
    public object Value { get; set; } = 0;
}
