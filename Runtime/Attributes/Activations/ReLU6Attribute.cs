namespace TorchDsl;

/// <summary>min(max(0, x), 6).</summary>
public sealed class ReLU6Attribute : LayerAttribute;
