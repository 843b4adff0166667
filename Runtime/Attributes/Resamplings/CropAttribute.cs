namespace TorchDsl;

/// <summary>Takes the middle of a map, or the part that begins at an offset, as the skip connections of a U-Net need it.</summary>
public sealed class CropAttribute : LayerAttribute
{
    /// <summary>To the size of the value that <see cref="Like"/> names.</summary>
    public CropAttribute()
    {
    }

    /// <summary>To a size.</summary>
    /// <param name="size">The size that is left: one number, or an array with one per axis.</param>
    public CropAttribute(object size) => Size = size;

    /// <summary>The size that is left: one number, or an array with one per axis; null where <see cref="Like"/> says it.</summary>
    public object? Size { get; }

    /// <summary>Where it begins: one number, or an array with one per axis. By default half of what is cut off, rounded down.</summary>
    public object? Offset { get; set; }

    /// <summary>The name of the value whose size is left, in the middle.</summary>
    public string? Like { get; set; }
}
