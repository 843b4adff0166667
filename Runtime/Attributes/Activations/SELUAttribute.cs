namespace TorchDsl;

/// <summary>The self-normalising scaled ELU (Klambauer et al., 2017).</summary>
public sealed class SELUAttribute : LayerAttribute;
