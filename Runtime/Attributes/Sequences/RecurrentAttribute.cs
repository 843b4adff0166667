namespace TorchDsl;

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

    /// <summary>
    /// Whether the hidden state at each step is given, steps × features. By default true; false gives the final hidden state of the last
    /// layer alone, of both directions where there are two, as Keras does: of the backward one that is the state after the first step.
    /// </summary>
    public bool ReturnSequences { get; set; } = true;

    /// <summary>Whether the batch is the first dimension. In a network it always is, so true, the default, is all it can be.</summary>
    public bool BatchFirst { get; set; } = true;
}
