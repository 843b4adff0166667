using TorchDsl.Tests.Oracles.Graphs;
using TorchSharp;
using TorchSharp.Modules;
using static TorchDsl.Tests.Graph.Interpreting.Rows;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Graph.Interpreting;

/// <summary>Layers of sequences, Linear, LayerScale, and modules that were written by hand.</summary>
internal static class SequenceRows
{
    public static IEnumerable<(string Op, Row Row)> All =>
    [
        ("linear", Linear),
        ("bilinear", Bilinear),
        ("embedding", Embedding),
        ("lstm", node => Recurrent<LSTM>(node, nn.LSTM, (lstm, x) => lstm.call(x) is var (steps, states, _) ? (steps, states) : default)),
        ("gru", node => Recurrent<GRU>(node, nn.GRU, (gru, x) => gru.call(x))),
        ("rnn", node => node.Text("nonlinearity") == "relu"
            ? Recurrent<RNN>(node, Plain(nn.NonLinearities.ReLU), (rnn, x) => rnn.call(x))
            : Recurrent<RNN>(node, Plain(nn.NonLinearities.Tanh), (rnn, x) => rnn.call(x))),
        ("embedding_bag", Bag),
        ("self_attention", Attention),
        ("multihead_attention", AttentionRows.Multihead),
        ("window_attention", AttentionRows.Windows),
        ("positional_embedding", Positions),
        ("class_token", Token),
        ("layer_scale", Factors),
        ("parameter", Parameter),
        ("module", ByHand),
    ];

    private delegate T Make<T>(
        long inputSize, long hiddenSize, long numLayers, bool bias, bool batchFirst, double dropout, bool bidirectional, Device? device, ScalarType? type);

    private static Make<RNN> Plain(nn.NonLinearities function) => (inputs, hidden, layers, bias, batchFirst, dropout, bidirectional, _, _) =>
        nn.RNN(inputs, hidden, layers, function, bias, batchFirst, dropout, bidirectional);

    private static Compute Bag(NodeReader node)
    {
        var (weight, mode) = (node.Tensor("weight", node.Int("count"), node.Int("size")), node.Text("mode"));
        return One(ids => mode switch
        {
            "sum" => Vectors(ids).sum(1),
            "max" => Vectors(ids).amax([1]),
            _ => Vectors(ids).mean([1]),
        });

        Tensor Vectors(Tensor ids) => weight.index_select(0, ids.flatten()).reshape([.. ids.shape, weight.size(1)]);
    }

    private static Compute Linear(NodeReader node)
    {
        var (taken, made) = (node.Int("in_features"), node.Int("out_features"));
        var (weight, bias) = (node.Tensor("weight", made, taken), node.TensorIf(node.Flag("bias"), "bias", made));
        return One(x => nn.functional.linear(x, weight, bias!));
    }

    private static Compute Bilinear(NodeReader node)
    {
        var (first, second, made) = (node.Int("in1_features"), node.Int("in2_features"), node.Int("out_features"));
        var (weight, bias) = (node.Tensor("weight", made, first, second), node.TensorIf(node.Flag("bias"), "bias", made));
        return (values, _) => nn.functional.bilinear(values[0], values[1], weight, bias);
    }

    // Which row gets no gradient does not matter here.
    private static Compute Embedding(NodeReader node)
    {
        var weight = node.Without("padding_idx").Tensor("weight", node.Int("count"), node.Int("size"));
        return One(ids => weight.index_select(0, ids.flatten()).reshape([.. ids.shape, weight.size(1)]));
    }

    // TorchSharp has no function for these, so it is a new module of the graph's settings, with the weights of the network.
    private static Compute Recurrent<T>(NodeReader node, Make<T> make, Func<T, Tensor, (Tensor Steps, Tensor States)> call)
        where T : nn.Module
    {
        var module = make(
            node.Int("input_size"), node.Int("hidden_size"), node.Int("num_layers"), node.Flag("bias"), node.Flag("batch_first"),
            node.Real("dropout"), node.Flag("bidirectional"), null, null);
        foreach (var (name, parameter) in module.named_parameters())
            parameter.copy_(node.Tensor(name, parameter.shape));
        var (givesSteps, directions) = (node.Flag("return_sequences"), node.Flag("bidirectional") ? 2 : 1);
        return One((x, training) =>
        {
            module.train(training);
            var (steps, states) = call(module, x);
            return givesSteps ? steps : cat([.. Enumerable.Range(1, directions).Reverse().Select(end => states[-end])], 1);
        });
    }

    private static Compute Attention(NodeReader node)
    {
        var batchFirst = node.Flag("batch_first");
        var (features, heads, dropout, hasBias) = (node.Int("embed_dim"), node.Int("num_heads"), node.Real("dropout"), node.Flag("bias"));
        var (into, intoBias) = (node.Tensor("in_proj_weight", 3 * features, features), node.TensorIf(hasBias, "in_proj_bias", 3 * features));
        var (outOf, outOfBias) = (node.Tensor("out_proj.weight", features, features), node.TensorIf(hasBias, "out_proj.bias", features));
        return One((x, training) =>
        {
            x = batchFirst ? x : x.transpose(0, 1);
            var three = nn.functional.linear(x, into, intoBias!).chunk(3, -1).Select(OfHeads).ToArray();
            var attended = nn.functional.scaled_dot_product_attention(three[0], three[1], three[2], p: training ? dropout : 0);
            return nn.functional.linear(attended.transpose(1, 2).flatten(2), outOf, outOfBias!);
        });

        // Steps × features to heads × steps × features of each.
        Tensor OfHeads(Tensor value) => value.unflatten(2, new[] { heads, features / heads }).transpose(1, 2);
    }

    private static Compute Positions(NodeReader node)
    {
        var weight = node.Tensor("", 1, node.Int("steps"), node.Int("features"));
        return One(x => x + weight);
    }

    private static Compute Token(NodeReader node)
    {
        var weight = node.Tensor("", 1, 1, node.Int("features"));
        return One(x => cat([weight.expand(x.size(0), -1, -1), x], 1));
    }

    private static Compute Factors(NodeReader node)
    {
        var weight = node.Without("init").Tensor("", node.Ints("shape"));
        return One(x => x * weight);
    }

    private static Compute Parameter(NodeReader node)
    {
        var weight = node.Without("init", "std").Tensor("", node.Ints("shape"));
        return One(x => weight.expand([x.size(0), .. weight.shape]));
    }

    // How it was made and what shapes it takes is nothing that a caller needs.
    private static Compute ByHand(NodeReader node)
    {
        var module = node.Without("arguments", "shape").Module();
        if (module.GetType().FullName!.Replace('+', '.') != node.Text("type"))
            throw new InvalidOperationException($"The module is a {module.GetType()}, not a {node.Text("type")}.");
        return (values, _) => CompiledGraph.Call(module, [.. values])[0]!;
    }
}
