namespace TorchSharp.Modules;

/// <summary>What the recurrent layers have in common: libtorch takes their weights as one flat list.</summary>
internal sealed class RecurrentWeights
{
    private readonly nn.Module owner;
    private readonly long inputSize;
    private readonly long hiddenSize;
    private readonly long layers;
    private readonly long directions;
    private readonly bool bias;
    private readonly bool batchFirst;
    private readonly double dropout;

    /// <summary>Registers the weights under PyTorch's names, then draws them in that order.</summary>
    /// <param name="gates">How many maps of the hidden size one step computes.</param>
    internal RecurrentWeights(nn.Module owner, int gates, long inputSize, long hiddenSize, long layers, bool bias, bool batchFirst, double dropout, bool bidirectional, Device device, ScalarType? dtype)
    {
        if (dropout is not (>= 0 and <= 1))
            throw new ArgumentException("dropout should be a number in range [0, 1] representing the probability of an element being zeroed");
        (this.owner, this.inputSize, this.hiddenSize, this.layers) = (owner, inputSize, hiddenSize, layers);
        (directions, this.bias, this.batchFirst, this.dropout) = (bidirectional ? 2 : 1, bias, batchFirst, dropout);
        for (var layer = 0; layer < layers; layer++)
        {
            foreach (var name in bidirectional ? (string[])[$"l{layer}", $"l{layer}_reverse"] : [$"l{layer}"])
            {
                Register("weight_ih_" + name, gates * hiddenSize, layer == 0 ? inputSize : hiddenSize * directions);
                Register("weight_hh_" + name, gates * hiddenSize, hiddenSize);
                if (!bias) continue;
                Register("bias_ih_" + name, gates * hiddenSize);
                Register("bias_hh_" + name, gates * hiddenSize);
            }
        }

        var bound = 1 / Math.Sqrt(hiddenSize);
        foreach (var parameter in owner.parameters()) nn.init.uniform_(parameter, -bound, bound);

        void Register(string name, params long[] shape)
        {
            var parameter = empty(shape, dtype, device).AsParameter();
            parameter.DetachFromDisposeScope();
            owner.register_parameter(name, parameter);
        }
    }

    /// <summary>A state of zeros for a batch.</summary>
    internal Tensor Zeros(Tensor input) =>
        zeros([layers * directions, input.size(batchFirst ? 0 : 1), hiddenSize], input.dtype, input.device);

    internal void Check(Tensor input)
    {
        if (input.dim() != 3)
            throw new ArgumentException($"input must have 3 dimensions, got {input.dim()}");
        if (input.size(2) != inputSize)
            throw new ArgumentException($"input.size(-1) must be equal to input_size. Expected {inputSize}, got {input.size(2)}");
    }

    internal (Tensor, Tensor, Tensor) Lstm(Tensor input, Tensor h0, Tensor c0) =>
        Op3("lstm.input", input, (Tensor[])[h0, c0], Flat, bias, layers, dropout, owner.training, directions == 2, batchFirst);

    internal (Tensor, Tensor) Gru(Tensor input, Tensor h0) =>
        Op2("gru.input", input, h0, Flat, bias, layers, dropout, owner.training, directions == 2, batchFirst);

    // Read anew each time: moving a module to another type replaces its parameters.
    private Tensor[] Flat => [.. owner.parameters()];
}
