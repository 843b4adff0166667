namespace TorchDsl;

/// <summary>Layer normalisation over the last dimensions of each sample (PyTorch's LayerNorm; Ba, Kiros and Hinton, 2016).</summary>
/// <param name="normalizedShape">The sizes of the dimensions that are normalised together, the last ones; checked. By default the last dimension alone.</param>
public sealed class LayerNormAttribute(params object[] normalizedShape) : LayerAttribute
{
    /// <summary>The sizes of the dimensions that are normalised together; empty for the last dimension alone.</summary>
    public IReadOnlyList<object> NormalizedShape { get; } = normalizedShape;

    /// <summary>What is added to the variance, for numerical stability. By default 1e-5.</summary>
    public object Eps { get; set; } = 1e-5;

    /// <summary>Whether there is a learnable scale for each element, and a shift if <see cref="Bias"/>. By default true.</summary>
    public object Affine { get; set; } = true;

    /// <summary>Whether there is a learnable shift beside the scale. By default true.</summary>
    public object Bias { get; set; } = true;
}
