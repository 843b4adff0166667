namespace TorchDsl;

/// <summary>ReLU6(x + 3)/6.</summary>
public sealed class HardsigmoidAttribute : LayerAttribute;
