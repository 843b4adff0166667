namespace TorchDsl;

/// <summary>Adds a learned vector to each step of a sequence, so that steps can be told apart.</summary>
public sealed class PositionalEmbeddingAttribute : LayerAttribute;
