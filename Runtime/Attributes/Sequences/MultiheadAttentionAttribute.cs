namespace TorchDsl;

/// <summary>
/// Attention with several heads (Vaswani et al., 2017; PyTorch's MultiheadAttention, batch first). The value is the query, and without
/// <see cref="Keys"/> the key and value too: self-attention.
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

    /// <summary>The name of the value that keys and values are made of, steps × features; null for the value itself. Its features may be others.</summary>
    public string? Keys { get; set; }

    /// <summary>Whether query i sees the keys 0 to i alone, so that no step sees what comes after it. By default false.</summary>
    public object Causal { get; set; } = false;

    /// <summary>
    /// The name of an Input of bools, true where PyTorch's masks have it: for a key that is ignored. Its shape is that of the keys, as
    /// key_padding_mask has it, or queries × keys, as attn_mask; each sample has its own. By default null, none.
    /// </summary>
    public string? Mask { get; set; }

    /// <summary>Whether the batch is the first dimension. In a network it always is, so true, the default, is all it can be.</summary>
    public bool BatchFirst { get; set; } = true;
}
