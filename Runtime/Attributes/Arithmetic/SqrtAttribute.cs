namespace TorchDsl;

/// <summary>√x, element by element: no number where x is negative, and of infinite gradient where it is 0.</summary>
public sealed class SqrtAttribute : LayerAttribute;
