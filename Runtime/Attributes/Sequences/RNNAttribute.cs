namespace TorchDsl;

/// <summary>
/// The plain recurrent layer (Elman, 1990; PyTorch's RNN, batch first). It starts from zeros and gives its hidden state at each step: tanh, or ReLU,
/// of a linear function of what comes in and of the state before.
/// </summary>
public sealed class RNNAttribute : RecurrentAttribute
{
    /// <summary>An RNN whose input size is inferred.</summary>
    /// <param name="hiddenSize">The size of the hidden state.</param>
    public RNNAttribute(object hiddenSize)
        : base(hiddenSize)
    {
    }

    /// <summary>An RNN.</summary>
    /// <param name="inputSize">The number of incoming features; checked.</param>
    /// <param name="hiddenSize">The size of the hidden state.</param>
    public RNNAttribute(object inputSize, object hiddenSize)
        : base(inputSize, hiddenSize)
    {
    }

    /// <summary>Stacked RNNs.</summary>
    /// <param name="inputSize">The number of incoming features; checked.</param>
    /// <param name="hiddenSize">The size of the hidden state.</param>
    /// <param name="numLayers">How many are stacked.</param>
    public RNNAttribute(object inputSize, object hiddenSize, object numLayers)
        : base(inputSize, hiddenSize, numLayers)
    {
    }

    /// <summary>The function: <c>"tanh"</c>, the default, or <c>"relu"</c>.</summary>
    public string Nonlinearity { get; set; } = "tanh";
}
