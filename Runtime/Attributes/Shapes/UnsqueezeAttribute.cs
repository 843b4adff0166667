namespace TorchDsl;

/// <summary>Puts a dimension of size 1 into the shape (PyTorch's unsqueeze).</summary>
/// <param name="dim">The number that it has in the result: 1 is straight after the batch; negative from the end.</param>
public sealed class UnsqueezeAttribute(int dim) : LayerAttribute
{
    /// <summary>The number that the dimension has in the result.</summary>
    public int Dim { get; } = dim;
}
