namespace TorchDsl;

/// <summary>Makes pixels of channels: C·r²×H×W becomes C×rH×rW (PyTorch's PixelShuffle; Shi et al., 2016).</summary>
/// <param name="upscaleFactor">r.</param>
public sealed class PixelShuffleAttribute(object upscaleFactor) : LayerAttribute
{
    /// <summary>By what each side grows.</summary>
    public object UpscaleFactor { get; } = upscaleFactor;
}
