namespace TorchDsl;

/// <summary>Puts the dimensions of the value in another order (PyTorch's permute).</summary>
/// <param name="dims">
/// For each dimension of the result, the number of the one of the input that it is, as in PyTorch: 1 is the first after the batch, negative
/// ones count from the end. The 0 of the batch, which stays first, may be left out.
/// </param>
public sealed class PermuteAttribute(params int[] dims) : LayerAttribute
{
    /// <summary>The order.</summary>
    public IReadOnlyList<int> Dims { get; } = dims;
}
