namespace TorchDsl;

/// <summary>
/// Lays dimensions of the value in one (PyTorch's Flatten): all but the batch, unless said otherwise. Dimensions are
/// counted without the batch; negative from the end.
/// </summary>
/// <param name="startDim">The first of them. By default 0, PyTorch's 1.</param>
/// <param name="endDim">The last of them. By default the value's last.</param>
public sealed class FlattenAttribute(int startDim = 0, int endDim = -1) : LayerAttribute
{
    /// <summary>The first dimension that is flattened.</summary>
    public int StartDim { get; } = startDim;

    /// <summary>The last dimension that is flattened.</summary>
    public int EndDim { get; } = endDim;
}

/// <summary>Splits one dimension into several (PyTorch's Unflatten).</summary>
/// <param name="dim">The dimension, counted without the batch; negative from the end.</param>
/// <param name="sizes">Its new sizes; one may be −1, which is then inferred.</param>
public sealed class UnflattenAttribute(int dim, params object[] sizes) : LayerAttribute
{
    /// <summary>The dimension that is split.</summary>
    public int Dim { get; } = dim;

    /// <summary>Its new sizes.</summary>
    public IReadOnlyList<object> Sizes { get; } = sizes;
}

/// <summary>Lays all elements of a sample in another shape (PyTorch's reshape).</summary>
/// <param name="sizes">The new shape without the batch; one size may be −1, which is then inferred.</param>
public sealed class ReshapeAttribute(params object[] sizes) : LayerAttribute
{
    /// <summary>The new shape.</summary>
    public IReadOnlyList<object> Sizes { get; } = sizes;
}

/// <summary>Puts the dimensions of the value in another order (PyTorch's permute).</summary>
/// <param name="dims">For each dimension of the result, which one of the input it is, counted without the batch; negative from the end.</param>
public sealed class PermuteAttribute(params int[] dims) : LayerAttribute
{
    /// <summary>The order.</summary>
    public IReadOnlyList<int> Dims { get; } = dims;
}

/// <summary>Takes one place along a dimension and drops the dimension (PyTorch's select).</summary>
/// <param name="dim">The dimension, counted without the batch; negative from the end.</param>
/// <param name="index">The place; negative from the end.</param>
public sealed class SelectAttribute(int dim, int index) : LayerAttribute
{
    /// <summary>The dimension that is dropped.</summary>
    public int Dim { get; } = dim;

    /// <summary>The place that is taken.</summary>
    public int Index { get; } = index;
}

/// <summary>Takes the mean along one or several dimensions (PyTorch's mean).</summary>
/// <param name="dim">The dimension, or an array of several, counted without the batch; negative from the end.</param>
public sealed class MeanAttribute(object dim) : LayerAttribute
{
    /// <summary>The dimension, or an array of several.</summary>
    public object Dim { get; } = dim;

    /// <summary>Whether the dimensions stay, with size 1. By default false: they are dropped.</summary>
    public bool KeepDim { get; set; }
}

/// <summary>Hands the value on as it is (PyTorch's Identity).</summary>
public sealed class IdentityAttribute : LayerAttribute;
