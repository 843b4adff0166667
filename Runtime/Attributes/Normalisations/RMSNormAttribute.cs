namespace TorchDsl;

/// <summary>
/// Division by the root mean square over the last dimensions of each sample, x·w / √(mean(x²) + ε) (PyTorch's RMSNorm; Zhang and Sennrich,
/// 2019).
/// </summary>
/// <param name="normalizedShape">The sizes of the dimensions that are normalised together, the last ones; checked. By default the last dimension alone.</param>
public sealed class RMSNormAttribute(params object[] normalizedShape) : LayerAttribute
{
    /// <summary>The sizes of the dimensions that are normalised together; empty for the last dimension alone.</summary>
    public IReadOnlyList<object> NormalizedShape { get; } = normalizedShape;

    /// <summary>ε, for numerical stability. By default, as in PyTorch, the machine epsilon of the value's type: 1.2e-7 for float32.</summary>
    public object? Eps { get; set; }

    /// <summary>Whether there is a learnable scale w for each element. By default true.</summary>
    public object Affine { get; set; } = true;
}
