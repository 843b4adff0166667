using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchDsl;

/// <summary>
/// What modules of attention have in common: the maps of queries, keys, values and the output, with the keys and initial weights of
/// PyTorch's <c>nn.MultiheadAttention</c>, and what is computed with them, over batch × steps × features.
/// </summary>
internal sealed class AttentionMaps
{
    private readonly nn.Module owner;
    private readonly long embedDim;
    private readonly long heads;
    private readonly double dropout;
    private readonly bool isCausal;
    private readonly bool isFused;      // one weight for queries, keys and values
    private readonly Linear output;

    public AttentionMaps(nn.Module owner, long embedDim, long heads, long kdim, double dropout, bool bias, bool causal)
    {
        (this.owner, this.embedDim, this.heads, this.dropout, isCausal) = (owner, embedDim, heads, dropout, causal);
        isFused = kdim == embedDim;
        output = nn.Linear(embedDim, embedDim, bias);
        if (isFused)
            Learn("in_proj_weight", nn.init.xavier_uniform_(empty(3 * embedDim, embedDim)));
        else
        {
            Learn("q_proj_weight", nn.init.xavier_uniform_(empty(embedDim, embedDim)));
            Learn("k_proj_weight", nn.init.xavier_uniform_(empty(embedDim, kdim)));
            Learn("v_proj_weight", nn.init.xavier_uniform_(empty(embedDim, kdim)));
        }

        if (bias)
        {
            Learn("in_proj_bias", zeros(3 * embedDim));
            nn.init.zeros_(output.bias!);
        }

        owner.register_module("out_proj", output);
    }

    /// <summary>Self-attention.</summary>
    public Tensor Attend(Tensor input) => Attend(input, null);

    /// <summary>Attention of queries to keys and values.</summary>
    /// <param name="input">What queries are made of.</param>
    /// <param name="keys">What keys and values are made of.</param>
    /// <param name="ignored">True for a key that is ignored: batch × keys, or batch × queries × keys; null for none.</param>
    public Tensor Attend(Tensor input, Tensor keys, Tensor? ignored)
    {
        if (ReferenceEquals(input, keys))
            return Attend(input, ignored);
        using var queries = Mapped(input, "q_proj_weight", 0);
        using var mappedKeys = Mapped(keys, "k_proj_weight", 1);
        using var mappedValues = Mapped(keys, "v_proj_weight", 2);
        using var query = OfHeads(queries);
        using var key = OfHeads(mappedKeys);
        using var value = OfHeads(mappedValues);
        return Attend(query, key, value, ignored);
    }

    private Tensor Attend(Tensor input, Tensor? ignored)
    {
        using var projected = nn.functional.linear(input, owner.get_parameter("in_proj_weight")!, owner.get_parameter("in_proj_bias"));
        // batch × steps × (queries, keys, values) × heads × features of each → the three, each batch × heads × steps × features
        using var split = projected.view(input.size(0), input.size(1), 3, heads, embedDim / heads);
        using var dealt = split.permute(2, 0, 3, 1, 4);
        using var query = dealt.select(0, 0);
        using var key = dealt.select(0, 1);
        using var value = dealt.select(0, 2);
        return Attend(query, key, value, ignored);
    }

    private Tensor Attend(Tensor query, Tensor key, Tensor value, Tensor? ignored)
    {
        using var seen = ignored is null ? null : Seen(ignored, query.size(2));
        using var attended = nn.functional.scaled_dot_product_attention(
            query, key, value, seen!, owner.training ? dropout : 0, isCausal && seen is null);
        using var steps = attended.transpose(1, 2);
        using var joined = steps.flatten(2);
        return output.call(joined);
    }

    // libtorch's function has true for what is seen, and takes no mask beside the causal one.
    private Tensor Seen(Tensor ignored, long queries)
    {
        using var seen = ignored.logical_not();
        var ofHeads = seen.view(seen.size(0), 1, seen.dim() == 2 ? 1 : queries, seen.size(-1));
        if (!isCausal)
            return ofHeads;
        using (ofHeads)
        using (var all = ones(queries, seen.size(-1), ScalarType.Bool, seen.device))
        using (var before = all.tril())
            return ofHeads.logical_and(before);
    }

    // The maps of the three lie one after another in one weight, or have one each.
    private Tensor Mapped(Tensor value, string name, long place)
    {
        using var part = isFused ? owner.get_parameter("in_proj_weight")!.narrow(0, place * embedDim, embedDim) : null;
        using var bias = owner.get_parameter("in_proj_bias")?.narrow(0, place * embedDim, embedDim);
        return nn.functional.linear(value, part ?? owner.get_parameter(name)!, bias!);
    }

    // batch × steps × features → batch × heads × steps × features of each
    private Tensor OfHeads(Tensor mapped)
    {
        using var split = mapped.view(mapped.size(0), mapped.size(1), heads, embedDim / heads);
        return split.transpose(1, 2);
    }

    private void Learn(string name, Tensor initial)
    {
        var parameter = new Parameter(initial);
        parameter.DetachFromDisposeScope();
        owner.register_parameter(name, parameter);
    }
}
