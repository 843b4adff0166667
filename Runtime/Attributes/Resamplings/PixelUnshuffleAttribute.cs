namespace TorchDsl;

/// <summary>Makes channels of pixels: C×rH×rW becomes C·r²×H×W (PyTorch's PixelUnshuffle).</summary>
/// <param name="downscaleFactor">r.</param>
public sealed class PixelUnshuffleAttribute(object downscaleFactor) : LayerAttribute
{
    /// <summary>By what each side shrinks.</summary>
    public object DownscaleFactor { get; } = downscaleFactor;
}
