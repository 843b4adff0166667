namespace TorchDsl;

/// <summary>x·tanh(softplus(x)).</summary>
public sealed class MishAttribute : LayerAttribute;
