namespace TorchDsl;

/// <summary>
/// Lays dimensions of the value in one (PyTorch's Flatten): all but the batch, unless said otherwise. Dimensions are
/// counted with the batch, as in PyTorch: 1 is the first after it; negative from the end.
/// </summary>
/// <param name="startDim">The first of them. By default 1, the first after the batch.</param>
/// <param name="endDim">The last of them. By default the value's last.</param>
public sealed class FlattenAttribute(int startDim = 1, int endDim = -1) : LayerAttribute
{
    /// <summary>The first dimension that is flattened.</summary>
    public int StartDim { get; } = startDim;

    /// <summary>The last dimension that is flattened.</summary>
    public int EndDim { get; } = endDim;
}
