namespace TorchDsl;

/// <summary>
/// Looks up a learned vector for each token id (PyTorch's Embedding). It takes ids, not values, and so stands straight
/// after the Input: <c>[Input(128), Embedding(10_000, 64)]</c> takes 128 ids and gives 128×64.
/// </summary>
/// <param name="count">The number of vectors: ids go from 0 to one less.</param>
/// <param name="size">The size of each vector.</param>
public sealed class EmbeddingAttribute(object count, object size) : LayerAttribute
{
    /// <summary>The number of vectors.</summary>
    public object Count { get; } = count;

    /// <summary>The size of each vector.</summary>
    public object Size { get; } = size;

    /// <summary>The id whose vector starts as zeros and is not learned; negative from the end. By default none.</summary>
    public object? PaddingIdx { get; set; }
}
