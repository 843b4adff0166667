namespace TorchDsl;

/// <summary>x·ReLU6(x + 3)/6.</summary>
public sealed class HardswishAttribute : LayerAttribute;
