namespace TorchDsl;

/// <summary>The mean of each channel. The axes stay, with size 1: C×H×W becomes C×1×1 (PyTorch's AdaptiveAvgPool to 1).</summary>
public sealed class GlobalAvgPoolAttribute : LayerAttribute;
