using static TorchSharp.torch;

namespace TorchDsl;

/// <summary>
/// Attention with several heads (Vaswani et al., 2017) of the steps of one value to those of another, with the parameters, the initial
/// weights and the keys of PyTorch's <c>nn.MultiheadAttention</c>.
/// </summary>
public sealed class CrossAttention : nn.Module<Tensor, Tensor, Tensor>
{
    private readonly AttentionMaps maps;

    /// <summary>Creates the module.</summary>
    /// <param name="features">The number of features of each query, and of each step of the result.</param>
    /// <param name="heads">The number of heads, which divides the features.</param>
    /// <param name="kdim">The number of features of each key. Where it is another, queries, keys and values have a weight each.</param>
    /// <param name="dropout">The probability that an attention weight is set to zero in training.</param>
    /// <param name="bias">Whether the maps of queries, keys, values and the output have a bias.</param>
    /// <param name="causal">Whether query i sees the keys 0 to i alone.</param>
    public CrossAttention(long features, long heads, long kdim, double dropout = 0, bool bias = true, bool causal = false)
        : base(nameof(CrossAttention)) => maps = new(this, features, heads, kdim, dropout, bias, causal);

    /// <summary>Attends.</summary>
    /// <param name="input">What queries are made of: batch × queries × features.</param>
    /// <param name="keys">What keys and values are made of: batch × keys × features of each.</param>
    /// <returns>Batch × queries × features.</returns>
    public override Tensor forward(Tensor input, Tensor keys)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(keys);
        return maps.Attend(input, keys, ignored: null);
    }
}
