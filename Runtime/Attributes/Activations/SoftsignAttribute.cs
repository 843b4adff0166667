namespace TorchDsl;

/// <summary>x/(1 + |x|).</summary>
public sealed class SoftsignAttribute : LayerAttribute;
