using TorchDsl.Tests.Oracles.Families;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Graph.Interpreting;

/// <summary>Attention to other values, with masks, and within windows.</summary>
internal static class AttentionRows
{
    public static Compute Multihead(NodeReader node)
    {
        var (features, heads, kdim, hasBias) = (node.Int("embed_dim"), node.Int("num_heads"), node.Int("kdim"), node.Flag("bias"));
        var (dropout, isCausal, isCross, isMasked) = (node.Real("dropout"), node.Flag("causal"), node.Flag("cross"), node.Flag("masked"));
        if (!node.Flag("batch_first"))
            throw new InvalidOperationException("The batch is first.");
        Tensor[] into = kdim == features
            ? node.Tensor("in_proj_weight", 3 * features, features).chunk(3)
            : [node.Tensor("q_proj_weight", features, features), node.Tensor("k_proj_weight", features, kdim), node.Tensor("v_proj_weight", features, kdim)];
        var intoBias = node.TensorIf(hasBias, "in_proj_bias", 3 * features)?.chunk(3);
        var (outOf, outOfBias) = (node.Tensor("out_proj.weight", features, features), node.TensorIf(hasBias, "out_proj.bias", features));
        return (values, training) =>
        {
            if (values.Count != 1 + (isCross ? 1 : 0) + (isMasked ? 1 : 0))
                throw new InvalidOperationException($"{values.Count} values.");
            var keys = isCross ? values[1] : values[0];
            var (query, key, value) = (OfHeads(values[0], 0), OfHeads(keys, 1), OfHeads(keys, 2));
            // What is asked for without a mask is computed without one.
            if (!isMasked)
                return Out(nn.functional.scaled_dot_product_attention(query, key, value, p: training ? dropout : 0, is_casual: isCausal));
            var seen = values[^1].logical_not();
            seen = seen.dim() == 2 ? seen.unsqueeze(1).unsqueeze(1) : seen.unsqueeze(1);
            seen = isCausal ? seen.logical_and(ones(query.size(2), key.size(2), ScalarType.Bool).tril()) : seen;
            return Out(nn.functional.scaled_dot_product_attention(query, key, value, seen, training ? dropout : 0));
        };

        Tensor OfHeads(Tensor value, int place) =>
            nn.functional.linear(value, into[place], intoBias?[place]!).unflatten(2, new[] { heads, features / heads }).transpose(1, 2);

        Tensor Out(Tensor attended) => nn.functional.linear(attended.transpose(1, 2).flatten(2), outOf, outOfBias!);
    }

    // What the windows are is in the settings; how they are computed, by one place after another, is the oracle's.
    public static Compute Windows(NodeReader node)
    {
        var (features, heads, hasBias) = (node.Int("embed_dim"), node.Int("num_heads"), node.Flag("bias"));
        var (window, shift, dropout) = (node.Ints("window"), node.Ints("shift"), node.Real("dropout"));
        var places = window[0] * window[1];
        var weights = new WindowWeights(
            node.Tensor("qkv.weight", 3 * features, features), node.TensorIf(hasBias, "qkv.bias", 3 * features),
            node.Tensor("proj.weight", features, features), node.TensorIf(hasBias, "proj.bias", features),
            node.Tensor("relative_position_bias_table", ((2 * window[0]) - 1) * ((2 * window[1]) - 1), heads),
            node.Tensor("relative_position_index", places * places));
        return Rows.One((x, training) => weights.Attend(x, heads, (window[0], window[1]), (shift[0], shift[1]), training ? dropout : 0));
    }
}
