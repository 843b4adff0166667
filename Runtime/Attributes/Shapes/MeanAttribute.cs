namespace TorchDsl;

/// <summary>Takes the mean along one or several dimensions (PyTorch's mean).</summary>
/// <param name="dim">The dimension, or an array of several, as in PyTorch: 1 is the first after the batch; negative from the end.</param>
public sealed class MeanAttribute(object dim) : LayerAttribute
{
    /// <summary>The dimension, or an array of several.</summary>
    public object Dim { get; } = dim;

    /// <summary>Whether the dimensions stay, with size 1. By default false: they are dropped.</summary>
    public bool KeepDim { get; set; }
}
