namespace TorchDsl;

/// <summary>Takes the p-norm along one or several dimensions, ᵖ√Σ|x|ᵖ (PyTorch's linalg.vector_norm).</summary>
/// <param name="dim">The dimension, or an array of several: 1 is the first after the batch; negative from the end.</param>
public sealed class NormAttribute(object dim) : LayerAttribute
{
    /// <summary>The dimension, or an array of several.</summary>
    public object Dim { get; } = dim;

    /// <summary>
    /// p, at least 0: 2 for the Euclidean norm, 1 for the sum of absolute values, <see cref="double.PositiveInfinity"/> for the largest of
    /// them. By default 2.
    /// </summary>
    public object P { get; set; } = 2.0;

    /// <summary>Whether the dimensions stay, with size 1. By default false: they are dropped.</summary>
    public bool KeepDim { get; set; }
}
