namespace TorchDsl;

/// <summary>Takes the middle of a map, or the part that begins at an offset, as the skip connections of a U-Net need it.</summary>
/// <param name="size">The size that is left: one number, or an array with one per axis.</param>
public sealed class CropAttribute(object size) : LayerAttribute
{
    /// <summary>The size that is left: one number, or an array with one per axis.</summary>
    public object Size { get; } = size;

    /// <summary>Where it begins: one number, or an array with one per axis. By default half of what is cut off, rounded down.</summary>
    public object? Offset { get; set; }
}
