namespace TorchDsl;

/// <summary>The largest element of each channel. The axes stay, with size 1: C×H×W becomes C×1×1 (PyTorch's AdaptiveMaxPool to 1).</summary>
public sealed class GlobalMaxPoolAttribute : LayerAttribute;
