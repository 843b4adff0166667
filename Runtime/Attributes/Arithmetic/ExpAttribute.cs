namespace TorchDsl;

/// <summary>eˣ, element by element.</summary>
public sealed class ExpAttribute : LayerAttribute;
