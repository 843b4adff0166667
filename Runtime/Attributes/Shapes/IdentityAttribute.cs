namespace TorchDsl;

/// <summary>Hands the value on as it is (PyTorch's Identity).</summary>
public sealed class IdentityAttribute : LayerAttribute;
