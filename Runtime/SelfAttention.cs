using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchDsl;

/// <summary>
/// Self-attention with several heads (Vaswani et al., 2017) over batch × steps × features, with the parameters, the initial weights and the
/// keys of PyTorch's <c>nn.MultiheadAttention</c>. TorchSharp's own leaves an object behind at each call and refuses an empty batch.
/// </summary>
public sealed class SelfAttention : nn.Module<Tensor, Tensor>
{
    private readonly long heads;
    private readonly double dropout;
    private readonly Linear out_proj;

    /// <summary>Creates the module.</summary>
    /// <param name="features">The number of features of each step.</param>
    /// <param name="heads">The number of heads, which divides the features.</param>
    /// <param name="dropout">The probability that an attention weight is set to zero in training.</param>
    /// <param name="bias">Whether the maps of queries, keys, values and the output have a bias.</param>
    public SelfAttention(long features, long heads, double dropout = 0, bool bias = true)
        : base(nameof(SelfAttention))
    {
        (this.heads, this.dropout) = (heads, dropout);
        out_proj = nn.Linear(features, features, bias);
        Learn("in_proj_weight", nn.init.xavier_uniform_(empty(3 * features, features)));
        if (bias)
        {
            Learn("in_proj_bias", zeros(3 * features));
            nn.init.zeros_(out_proj.bias!);
        }

        register_module("out_proj", out_proj);
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        ArgumentNullException.ThrowIfNull(input);
        using var projected = nn.functional.linear(input, get_parameter("in_proj_weight")!, get_parameter("in_proj_bias"));
        // batch × steps × (queries, keys, values) × heads × features of each → the three, each batch × heads × steps × features
        using var split = projected.view(input.size(0), input.size(1), 3, heads, input.size(2) / heads);
        using var dealt = split.permute(2, 0, 3, 1, 4);
        using var queries = dealt.select(0, 0);
        using var keys = dealt.select(0, 1);
        using var values = dealt.select(0, 2);
        using var attended = nn.functional.scaled_dot_product_attention(queries, keys, values, p: training ? dropout : 0);
        using var steps = attended.transpose(1, 2);
        using var joined = steps.flatten(2);
        return out_proj.call(joined);
    }

    private void Learn(string name, Tensor initial)
    {
        var parameter = new Parameter(initial);
        parameter.DetachFromDisposeScope();
        register_parameter(name, parameter);
    }
}
