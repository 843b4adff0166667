namespace TorchDsl;

/// <summary>Drops a dimension of size 1 (PyTorch's squeeze, which leaves one of another size; here that is an error).</summary>
/// <param name="dim">The dimension: 1 is the first after the batch; negative from the end.</param>
public sealed class SqueezeAttribute(int dim) : LayerAttribute
{
    /// <summary>The dimension that is dropped.</summary>
    public int Dim { get; } = dim;
}
