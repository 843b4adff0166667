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

/// <summary>What LSTM and GRU have in common: they take a sequence, steps × features, and give what they compute at each step.</summary>
public abstract class RecurrentAttribute : LayerAttribute
{
    private protected RecurrentAttribute(object hiddenSize) => HiddenSize = hiddenSize;

    private protected RecurrentAttribute(object inputSize, object hiddenSize)
        : this(hiddenSize) => InputSize = inputSize;

    private protected RecurrentAttribute(object inputSize, object hiddenSize, object numLayers)
        : this(inputSize, hiddenSize) => NumLayers = numLayers;

    /// <summary>The number of incoming features; null where it is inferred.</summary>
    public object? InputSize { get; }

    /// <summary>The size of the hidden state.</summary>
    public object HiddenSize { get; }

    /// <summary>How many are stacked, each on the results of the one before. By default 1.</summary>
    public object NumLayers { get; set; } = 1;

    /// <summary>Whether learnable biases are added. By default true.</summary>
    public object Bias { get; set; } = true;

    /// <summary>The probability of dropout between stacked layers, in training. By default 0.</summary>
    public object Dropout { get; set; } = 0;

    /// <summary>Whether a second one reads the sequence backwards; the output then has both results. By default false.</summary>
    public object Bidirectional { get; set; } = false;

    /// <summary>Whether the batch is the first dimension. In a network it always is, so true, the default, is all it can be.</summary>
    public bool BatchFirst { get; set; } = true;
}

/// <summary>Long short-term memory (Hochreiter and Schmidhuber, 1997; PyTorch's LSTM, batch first). It starts from zeros and gives its hidden state at each step.</summary>
public sealed class LSTMAttribute : RecurrentAttribute
{
    /// <summary>An LSTM whose input size is inferred.</summary>
    /// <param name="hiddenSize">The size of the hidden state.</param>
    public LSTMAttribute(object hiddenSize)
        : base(hiddenSize)
    {
    }

    /// <summary>An LSTM.</summary>
    /// <param name="inputSize">The number of incoming features; checked.</param>
    /// <param name="hiddenSize">The size of the hidden state.</param>
    public LSTMAttribute(object inputSize, object hiddenSize)
        : base(inputSize, hiddenSize)
    {
    }

    /// <summary>Stacked LSTMs.</summary>
    /// <param name="inputSize">The number of incoming features; checked.</param>
    /// <param name="hiddenSize">The size of the hidden state.</param>
    /// <param name="numLayers">How many are stacked.</param>
    public LSTMAttribute(object inputSize, object hiddenSize, object numLayers)
        : base(inputSize, hiddenSize, numLayers)
    {
    }
}

/// <summary>The gated recurrent unit (Cho et al., 2014; PyTorch's GRU, batch first). It starts from zeros and gives its hidden state at each step.</summary>
public sealed class GRUAttribute : RecurrentAttribute
{
    /// <summary>A GRU whose input size is inferred.</summary>
    /// <param name="hiddenSize">The size of the hidden state.</param>
    public GRUAttribute(object hiddenSize)
        : base(hiddenSize)
    {
    }

    /// <summary>A GRU.</summary>
    /// <param name="inputSize">The number of incoming features; checked.</param>
    /// <param name="hiddenSize">The size of the hidden state.</param>
    public GRUAttribute(object inputSize, object hiddenSize)
        : base(inputSize, hiddenSize)
    {
    }

    /// <summary>Stacked GRUs.</summary>
    /// <param name="inputSize">The number of incoming features; checked.</param>
    /// <param name="hiddenSize">The size of the hidden state.</param>
    /// <param name="numLayers">How many are stacked.</param>
    public GRUAttribute(object inputSize, object hiddenSize, object numLayers)
        : base(inputSize, hiddenSize, numLayers)
    {
    }
}

/// <summary>Self-attention with several heads (Vaswani et al., 2017; PyTorch's MultiheadAttention, batch first, with the value as query, key and value).</summary>
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

/// <summary>Adds a learned vector to each step of a sequence, so that steps can be told apart.</summary>
public sealed class PositionalEmbeddingAttribute : LayerAttribute;

/// <summary>Puts a learned step before the first of a sequence, whose result can stand for the whole (Dosovitskiy et al., 2021).</summary>
public sealed class ClassTokenAttribute : LayerAttribute;
