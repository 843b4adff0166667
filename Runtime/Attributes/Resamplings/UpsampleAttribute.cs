using TorchSharp;

namespace TorchDsl;

/// <summary>Changes the resolution of a map, by a factor or to a size (PyTorch's Upsample).</summary>
public sealed class UpsampleAttribute : LayerAttribute
{
    /// <summary>To the size given as <see cref="Size"/>, or to that of the value that <see cref="Like"/> names.</summary>
    public UpsampleAttribute()
    {
    }

    /// <summary>By a factor.</summary>
    /// <param name="scale">The factor: one number, or an array with one per axis; it need not be whole.</param>
    public UpsampleAttribute(object scale) => Scale = scale;

    /// <summary>The factor; null where a size is given.</summary>
    public object? Scale { get; }

    /// <summary>The new size: one number, or an array with one per axis; null where a factor is given.</summary>
    public object? Size { get; set; }

    /// <summary>The name of the value whose size the map gets.</summary>
    public string? Like { get; set; }

    /// <summary>How pixels are made: nearest, linear in 1-D, bilinear or bicubic in 2-D, trilinear in 3-D. By default nearest.</summary>
    public torch.UpsampleMode Mode { get; set; } = torch.UpsampleMode.Nearest;

    /// <summary>Whether the outermost pixels keep their places, so that pixels are points rather than squares. By default false.</summary>
    public object AlignCorners { get; set; } = false;
}
