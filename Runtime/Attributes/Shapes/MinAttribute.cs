namespace TorchDsl;

/// <summary>Takes the smallest element along one or several dimensions (PyTorch's amin). Where several are the smallest, they share the gradient.</summary>
/// <param name="dim">The dimension, or an array of several: 1 is the first after the batch; negative from the end.</param>
public sealed class MinAttribute(object dim) : LayerAttribute
{
    /// <summary>The dimension, or an array of several.</summary>
    public object Dim { get; } = dim;

    /// <summary>Whether the dimensions stay, with size 1. By default false: they are dropped.</summary>
    public bool KeepDim { get; set; }
}
