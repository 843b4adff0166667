namespace TorchDsl;

/// <summary>Takes one place along a dimension and drops the dimension (PyTorch's select).</summary>
/// <param name="dim">The dimension, as in PyTorch: 1 is the first after the batch; negative from the end.</param>
/// <param name="index">The place; negative from the end.</param>
public sealed class SelectAttribute(int dim, int index) : LayerAttribute
{
    /// <summary>The dimension that is dropped.</summary>
    public int Dim { get; } = dim;

    /// <summary>The place that is taken.</summary>
    public int Index { get; } = index;
}
