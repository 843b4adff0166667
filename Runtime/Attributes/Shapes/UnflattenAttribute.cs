namespace TorchDsl;

/// <summary>Splits one dimension into several (PyTorch's Unflatten).</summary>
/// <param name="dim">The dimension, as in PyTorch: 1 is the first after the batch; negative from the end.</param>
/// <param name="sizes">Its new sizes; one may be −1, which is then inferred.</param>
public sealed class UnflattenAttribute(int dim, params object[] sizes) : LayerAttribute
{
    /// <summary>The dimension that is split.</summary>
    public int Dim { get; } = dim;

    /// <summary>Its new sizes.</summary>
    public IReadOnlyList<object> Sizes { get; } = sizes;
}
