namespace TorchDsl;

/// <summary>
/// Long short-term memory (Hochreiter and Schmidhuber, 1997; PyTorch's LSTM, batch first). It starts from zeros and gives its
/// hidden state at each step.
/// </summary>
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
