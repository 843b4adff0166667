namespace TorchDsl;

/// <summary>
/// The matrix product of the current value and a named one (torch.matmul), for each sample: …×n×m times …×m×p is …×n×p. The sizes before
/// the last two are those of one batch of matrices, where a size of 1 is stretched to the other's.
/// </summary>
/// <param name="other">The name that Tap, or an Input, gave to the right-hand value, which has as many dimensions as the current one.</param>
public sealed class MatMulAttribute(string other) : LayerAttribute
{
    /// <summary>The name of the right-hand value.</summary>
    public string Other { get; } = other;
}
