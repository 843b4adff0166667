namespace TorchDsl;

/// <summary>Lays all elements of a sample in another shape (PyTorch's reshape).</summary>
/// <param name="sizes">The new shape without the batch; one size may be −1, which is then inferred.</param>
public sealed class ReshapeAttribute(params object[] sizes) : LayerAttribute
{
    /// <summary>The new shape.</summary>
    public IReadOnlyList<object> Sizes { get; } = sizes;
}
