namespace TorchDsl;

/// <summary>The natural logarithm of x, element by element: −∞ where x is 0, no number where it is negative.</summary>
public sealed class LogAttribute : LayerAttribute;
