namespace TorchDsl;

/// <summary>
/// The mean, the sum or the largest of the learned vectors of a sample's token ids (PyTorch's EmbeddingBag):
/// <c>[Input(128), EmbeddingBag(10_000, 64)]</c> takes 128 ids and gives 64 features. It takes ids, as <c>Embedding</c> does.
/// </summary>
/// <param name="count">The number of vectors: ids go from 0 to one less.</param>
/// <param name="size">The size of each vector.</param>
public sealed class EmbeddingBagAttribute(object count, object size) : LayerAttribute
{
    /// <summary>The number of vectors.</summary>
    public object Count { get; } = count;

    /// <summary>The size of each vector.</summary>
    public object Size { get; } = size;

    /// <summary>What is made of the vectors: <c>"mean"</c>, the default, <c>"sum"</c> or <c>"max"</c>.</summary>
    public string Mode { get; set; } = "mean";
}
