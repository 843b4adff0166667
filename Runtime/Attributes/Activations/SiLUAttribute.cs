namespace TorchDsl;

/// <summary>x·sigmoid(x), also called Swish.</summary>
public sealed class SiLUAttribute : LayerAttribute;
