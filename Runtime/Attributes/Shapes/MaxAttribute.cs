namespace TorchDsl;

/// <summary>Takes the largest element along one or several dimensions (PyTorch's amax). Where several are the largest, they share the gradient.</summary>
/// <param name="dim">The dimension, or an array of several: 1 is the first after the batch; negative from the end.</param>
public sealed class MaxAttribute(object dim) : LayerAttribute
{
    /// <summary>The dimension, or an array of several.</summary>
    public object Dim { get; } = dim;

    /// <summary>Whether the dimensions stay, with size 1. By default false: they are dropped.</summary>
    public bool KeepDim { get; set; }
}
