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

/// <summary>Takes the middle of a map, or the part that begins at an offset, as the skip connections of a U-Net need it.</summary>
/// <param name="size">The size that is left: one number, or an array with one per axis.</param>
public sealed class CropAttribute(object size) : LayerAttribute
{
    /// <summary>The size that is left: one number, or an array with one per axis.</summary>
    public object Size { get; } = size;

    /// <summary>Where it begins: one number, or an array with one per axis. By default half of what is cut off, rounded down.</summary>
    public object? Offset { get; set; }
}

/// <summary>Changes the resolution of a map, by a factor or to a size (PyTorch's Upsample).</summary>
public sealed class UpsampleAttribute : LayerAttribute
{
    /// <summary>To the size given as <see cref="Size"/>.</summary>
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

    /// <summary>How pixels are made: nearest, linear in 1-D, bilinear or bicubic in 2-D, trilinear in 3-D. By default nearest.</summary>
    public torch.UpsampleMode Mode { get; set; } = torch.UpsampleMode.Nearest;

    /// <summary>Whether the outermost pixels keep their places, so that pixels are points rather than squares. By default false.</summary>
    public object AlignCorners { get; set; } = false;
}

/// <summary>Makes pixels of channels: C·r²×H×W becomes C×rH×rW (PyTorch's PixelShuffle; Shi et al., 2016).</summary>
/// <param name="upscaleFactor">r.</param>
public sealed class PixelShuffleAttribute(object upscaleFactor) : LayerAttribute
{
    /// <summary>By what each side grows.</summary>
    public object UpscaleFactor { get; } = upscaleFactor;
}

/// <summary>Makes channels of pixels: C×rH×rW becomes C·r²×H×W (PyTorch's PixelUnshuffle).</summary>
/// <param name="downscaleFactor">r.</param>
public sealed class PixelUnshuffleAttribute(object downscaleFactor) : LayerAttribute
{
    /// <summary>By what each side shrinks.</summary>
    public object DownscaleFactor { get; } = downscaleFactor;
}

/// <summary>Deals the channels out in turn, so that each new group has some of every old one (PyTorch's ChannelShuffle; Zhang et al., 2017).</summary>
/// <param name="groups">The number of groups; it divides the channels.</param>
public sealed class ChannelShuffleAttribute(object groups) : LayerAttribute
{
    /// <summary>The number of groups.</summary>
    public object Groups { get; } = groups;
}
