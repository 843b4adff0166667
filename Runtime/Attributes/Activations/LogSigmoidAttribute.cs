namespace TorchDsl;

/// <summary>ln(sigmoid(x)).</summary>
public sealed class LogSigmoidAttribute : LayerAttribute;
