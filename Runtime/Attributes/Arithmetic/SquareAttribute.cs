namespace TorchDsl;

/// <summary>x², element by element.</summary>
public sealed class SquareAttribute : LayerAttribute;
