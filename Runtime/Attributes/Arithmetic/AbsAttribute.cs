namespace TorchDsl;

/// <summary>|x|, element by element.</summary>
public sealed class AbsAttribute : LayerAttribute;
