namespace TorchDsl;

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
