namespace TorchDsl;

/// <summary>
/// Self-attention with several heads (Vaswani et al., 2017; PyTorch's MultiheadAttention, batch first, with the value as query,
/// key and value).
/// </summary>
public sealed class MultiheadAttentionAttribute : LayerAttribute
{
    /// <summary>Self-attention whose number of features is inferred.</summary>
    /// <param name="numHeads">The number of heads; it divides the features.</param>
    public MultiheadAttentionAttribute(object numHeads) => NumHeads = numHeads;

    /// <summary>Self-attention.</summary>
    /// <param name="embedDim">The number of incoming features; checked.</param>
    /// <param name="numHeads">The number of heads; it divides the features.</param>
    public MultiheadAttentionAttribute(object embedDim, object numHeads)
        : this(numHeads) => EmbedDim = embedDim;

    /// <summary>Self-attention, in PyTorch's order.</summary>
    /// <param name="embedDim">The number of incoming features; checked.</param>
    /// <param name="numHeads">The number of heads.</param>
    /// <param name="dropout">The probability of dropout of the weights, in training.</param>
    /// <param name="bias">Whether learnable biases are added. By default true.</param>
    public MultiheadAttentionAttribute(object embedDim, object numHeads, object dropout, object? bias = null)
        : this(embedDim, numHeads)
    {
        Dropout = dropout;
        Bias = bias ?? true;
    }

    /// <summary>The number of incoming features; null where it is inferred.</summary>
    public object? EmbedDim { get; }

    /// <summary>The number of heads.</summary>
    public object NumHeads { get; }

    /// <summary>The probability that an attention weight is set to zero, in training. By default 0.</summary>
    public object Dropout { get; set; } = 0;

    /// <summary>Whether learnable biases are added. By default true.</summary>
    public object Bias { get; set; } = true;

    /// <summary>Whether the batch is the first dimension. In a network it always is, so true, the default, is all it can be.</summary>
    public bool BatchFirst { get; set; } = true;
}
