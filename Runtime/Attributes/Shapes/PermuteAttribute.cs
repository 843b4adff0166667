namespace TorchDsl;

/// <summary>Puts the dimensions of the value in another order (PyTorch's permute).</summary>
/// <param name="dims">For each dimension of the result, which one of the input it is, counted without the batch; negative from the end.</param>
public sealed class PermuteAttribute(params int[] dims) : LayerAttribute
{
    /// <summary>The order.</summary>
    public IReadOnlyList<int> Dims { get; } = dims;
}
