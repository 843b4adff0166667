namespace TorchDsl;

/// <summary>Puts two dimensions of the value in each other's place (PyTorch's transpose).</summary>
/// <param name="dim0">The one dimension: 1 is the first after the batch; negative from the end.</param>
/// <param name="dim1">The other dimension.</param>
public sealed class TransposeAttribute(int dim0, int dim1) : LayerAttribute
{
    /// <summary>The one dimension.</summary>
    public int Dim0 { get; } = dim0;

    /// <summary>The other dimension.</summary>
    public int Dim1 { get; } = dim1;
}
