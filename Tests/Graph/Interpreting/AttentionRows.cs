using TorchSharp;
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
        var all = kdim == features ? node.Tensor("in_proj_weight", 3 * features, features) : null;
        Tensor[] into = all?.chunk(3)
            ?? [node.Tensor("q_proj_weight", features, features), node.Tensor("k_proj_weight", features, kdim), node.Tensor("v_proj_weight", features, kdim)];
        var intoBias = node.TensorIf(hasBias, "in_proj_bias", 3 * features);
        var (outOf, outOfBias) = (node.Tensor("out_proj.weight", features, features), node.TensorIf(hasBias, "out_proj.bias", features));
        return (values, training) =>
        {
            if (values.Count != 1 + (isCross ? 1 : 0) + (isMasked ? 1 : 0))
                throw new InvalidOperationException($"{values.Count} values.");
            var keys = isCross ? values[1] : values[0];
            // Of one value, the three are computed at once.
            var mapped = isCross ? [Mapped(values[0], 0), Mapped(keys, 1), Mapped(keys, 2)] : nn.functional.linear(keys, all!, intoBias!).chunk(3, -1);
            var (query, key, value) = (OfHeads(mapped[0]), OfHeads(mapped[1]), OfHeads(mapped[2]));
            // What is asked for without a mask is computed without one.
            if (!isMasked)
                return Out(nn.functional.scaled_dot_product_attention(query, key, value, p: training ? dropout : 0, is_casual: isCausal));
            var seen = values[^1].logical_not();
            seen = seen.dim() == 2 ? seen.unsqueeze(1).unsqueeze(1) : seen.unsqueeze(1);
            seen = isCausal ? seen.logical_and(ones(query.size(2), key.size(2), ScalarType.Bool).tril()) : seen;
            return Out(nn.functional.scaled_dot_product_attention(query, key, value, seen, training ? dropout : 0));
        };

        Tensor Mapped(Tensor value, int place) => nn.functional.linear(value, into[place], intoBias?.chunk(3)[place]!);

        Tensor OfHeads(Tensor value) => value.unflatten(2, new[] { heads, features / heads }).transpose(1, 2);

        Tensor Out(Tensor attended) => nn.functional.linear(attended.transpose(1, 2).flatten(2), outOf, outOfBias!);
    }

    public static Compute Windows(NodeReader node)
    {
        var (features, heads, hasBias) = (node.Int("embed_dim"), node.Int("num_heads"), node.Flag("bias"));
        var (window, shift, dropout) = (node.Ints("window"), node.Ints("shift"), node.Real("dropout"));
        var places = window[0] * window[1];
        var (qkv, qkvBias) = (node.Tensor("qkv.weight", 3 * features, features), node.TensorIf(hasBias, "qkv.bias", 3 * features));
        var (proj, projBias) = (node.Tensor("proj.weight", features, features), node.TensorIf(hasBias, "proj.bias", features));
        var table = node.Tensor("relative_position_bias_table", ((2 * window[0]) - 1) * ((2 * window[1]) - 1), heads);
        var index = node.Tensor("relative_position_index", places * places);
        return Rows.One((x, training) =>
        {
            long[] size = [x.size(1), x.size(2)];
            long[] padded = [.. size.Zip(window, (length, each) => (length + each - 1) / each * each)];
            long[] moved = [.. shift.Select((by, axis) => padded[axis] <= window[axis] ? 0 : by)];
            var map = nn.functional.pad(x, [0, 0, 0, padded[1] - size[1], 0, padded[0] - size[0]]).roll((-moved[0], -moved[1]), (1, 2));
            var three = nn.functional.linear(Parted(map), qkv, qkvBias!).unflatten(3, new[] { 3, heads, features / heads }).permute(3, 0, 1, 4, 2, 5);
            var scores = (three[0] * Math.Pow(features / heads, -0.5)).matmul(three[1].transpose(-2, -1));
            var learned = table.index_select(0, index).unflatten(0, new[] { places, places }).permute(2, 0, 1);
            // Of two places that were moved around the border, and not both, the one is not the other's neighbour.
            var around = Parted(Around(padded[0], moved[0]).unsqueeze(1).mul(2).add(Around(padded[1], moved[1])).unsqueeze(0).unsqueeze(-1)).squeeze(0);
            var apart = around.ne(around.transpose(-2, -1)).to(scores.dtype).mul(-100).unsqueeze(1);
            var weights = nn.functional.dropout((scores + (apart + learned)).softmax(-1), dropout, training);
            var joined = nn.functional.linear(weights.matmul(three[2]).transpose(2, 3).flatten(3), proj, projBias!);
            return joined.unflatten(2, window).unflatten(1, new[] { padded[0] / window[0], padded[1] / window[1] })
                .permute(0, 1, 3, 2, 4, 5).reshape(x.size(0), padded[0], padded[1], features).roll((moved[0], moved[1]), (1, 2))
                .narrow(1, 0, size[0]).narrow(2, 0, size[1]);
        });

        Tensor Parted(Tensor map) => map.unflatten(2, new[] { map.size(2) / window[1], window[1] }).unflatten(1, new[] { map.size(1) / window[0], window[0] })
            .permute(0, 1, 3, 2, 4, 5).reshape(map.size(0), -1, places, map.size(3));

        static Tensor Around(long size, long by) => arange(size).ge(size - by).to(ScalarType.Float32);
    }
}
