namespace TorchDsl;

/// <summary>Lays all elements of the value, but for the batch, in one dimension (PyTorch's Flatten).</summary>
public sealed class FlattenAttribute : LayerAttribute;
