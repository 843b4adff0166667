using static TorchSharp.torch;

namespace TorchDsl;

/// <summary>
/// Self-attention with several heads (Vaswani et al., 2017) over batch × steps × features, with the parameters, the initial weights and the
/// keys of PyTorch's <c>nn.MultiheadAttention</c>. TorchSharp's own leaves an object behind at each call and refuses an empty batch.
/// </summary>
public sealed class SelfAttention : nn.Module<Tensor, Tensor>
{
    private readonly AttentionMaps maps;

    /// <summary>Creates the module.</summary>
    /// <param name="features">The number of features of each step.</param>
    /// <param name="heads">The number of heads, which divides the features.</param>
    /// <param name="dropout">The probability that an attention weight is set to zero in training.</param>
    /// <param name="bias">Whether the maps of queries, keys, values and the output have a bias.</param>
    /// <param name="causal">Whether a step sees itself and those before it alone.</param>
    public SelfAttention(long features, long heads, double dropout = 0, bool bias = true, bool causal = false)
        : base(nameof(SelfAttention)) => maps = new(this, features, heads, features, dropout, bias, causal);

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return maps.Attend(input);
    }
}
