using FsCheck;
using FsCheck.Fluent;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Oracles.Families;

/// <summary>Layers of sequences, but for Embedding, which takes no values.</summary>
internal sealed class Sequences : Family
{
    public override IEnumerable<(int, Gen<DrawnLayer>)> Draw(int spatialRank) =>
        spatialRank == 1 ? [(4, Recurrent()), (4, Attention()), (2, Tokens())] : [(1, Gen.OneOf(Recurrent(), Attention(), Tokens()))];

    public override nn.Module<Tensor, Tensor>? Module(DrawnLayer layer, long[] shape) => layer.Kind switch
    {
        "LSTM" => Lstm(layer, shape),
        "GRU" => Gru(layer, shape),
        "RNN" => Rnn(layer, shape),
        "MultiheadAttention" => Attention(layer, shape),
        "WindowAttention" => Windows(layer, shape),
        "PositionalEmbedding" => Added(shape),
        "ClassToken" => Token(shape),
        _ => null,
    };

    private static Gen<DrawnLayer> Recurrent() =>
        from kind in Gen.Elements("LSTM", "GRU", "RNN")
        from incoming in Oracles.Draw.Optional("InputSize", Oracles.Draw.Whole(1, 24), 1, 5)
        from hidden in Gen.Choose(1, 6)
        from layers in Oracles.Draw.Optional("NumLayers", Oracles.Draw.Whole(0, 3))
        from bias in Oracles.Draw.Optional("Bias", Oracles.Draw.Flag, 1, 2)
        from dropout in Oracles.Draw.Optional("Dropout", Gen.Elements<object>(0.0, 0.5, 1.0, 1.5), 1, 3)
        from bidirectional in Oracles.Draw.Optional("Bidirectional", Oracles.Draw.Flag)
        from sequences in Oracles.Draw.Optional("ReturnSequences", Oracles.Draw.Flag, 1, 2)
        from function in kind == "RNN"
            ? Oracles.Draw.Optional("Nonlinearity", Gen.Elements<object>("relu", "tanh"))
            : Gen.Constant(Array.Empty<(string, object)>())
        select new DrawnLayer(kind, [.. function, .. incoming, ("HiddenSize", hidden), .. layers, .. bias, .. dropout, .. bidirectional, .. sequences]);

    private static Gen<DrawnLayer> Attention() =>
        from features in Oracles.Draw.Optional("EmbedDim", Oracles.Draw.Whole(1, 24), 1, 5)
        from heads in Gen.Choose(1, 4)
        from bias in Oracles.Draw.Optional("Bias", Oracles.Draw.Flag, 1, 2)
        from dropout in Oracles.Draw.Optional("Dropout", Gen.Elements<object>(0.0, 0.5, -0.5), 1, 3)
        select new DrawnLayer("MultiheadAttention", [.. features, ("NumHeads", heads), .. bias, .. dropout]);

    private static Gen<DrawnLayer> Tokens() => Gen.Elements("PositionalEmbedding", "ClassToken").Select(kind => new DrawnLayer(kind));

    // With the steps first, which is TorchSharp's default, and turned by hand.
    private static Turned Lstm(DrawnLayer layer, long[] shape)
    {
        var lstm = nn.LSTM(
            InputSize(layer, shape), layer.Get("HiddenSize", 1), Layers(layer),
            layer.Get("Bias", true), false, layer.Get("Dropout", 0.0), layer.Get("Bidirectional", false));
        return layer.Get("ReturnSequences", true) ? new(lstm, x => lstm.call(x).Item1) : new(lstm, x => Final(layer, lstm.call(x).Item2), isSequence: false);
    }

    private static Turned Gru(DrawnLayer layer, long[] shape)
    {
        var gru = nn.GRU(
            InputSize(layer, shape), layer.Get("HiddenSize", 1), Layers(layer),
            layer.Get("Bias", true), false, layer.Get("Dropout", 0.0), layer.Get("Bidirectional", false));
        return layer.Get("ReturnSequences", true) ? new(gru, x => gru.call(x).Item1) : new(gru, x => Final(layer, gru.call(x).Item2), isSequence: false);
    }

    private static Turned Rnn(DrawnLayer layer, long[] shape)
    {
        var rnn = nn.RNN(
            InputSize(layer, shape), layer.Get("HiddenSize", 1), Layers(layer),
            layer.Get("Nonlinearity", "tanh") == "relu" ? nn.NonLinearities.ReLU : nn.NonLinearities.Tanh,
            layer.Get("Bias", true), false, layer.Get("Dropout", 0.0), layer.Get("Bidirectional", false));
        return layer.Get("ReturnSequences", true) ? new(rnn, x => rnn.call(x).Item1) : new(rnn, x => Final(layer, rnn.call(x).Item2), isSequence: false);
    }

    private static Tensor Final(DrawnLayer layer, Tensor states) =>
        layer.Get("Bidirectional", false) ? cat([states[-2], states[-1]], 1) : states[-1];

    private static Turned Attention(DrawnLayer layer, long[] shape)
    {
        CheckSequence(shape);
        var dropout = layer.Get("Dropout", 0.0);
        if (dropout is < 0 or > 1)
            throw new ArgumentException("libtorch looks at the probability only in training.");
        var attention = nn.MultiheadAttention(layer.Get("EmbedDim", (int)shape[^1]), layer.Get("NumHeads", 1), dropout, layer.Get("Bias", true));
        return layer.Get("Causal", false)
            ? new(attention, x => attention.call(x, x, x, null, false, full(shape[1], shape[1], double.NegativeInfinity, x.dtype).triu(1)).Item1)
            : new(attention, x => attention.call(x, x, x).Item1);
    }

    private static WindowReference Windows(DrawnLayer layer, long[] shape) =>
        shape.Length == 4 && layer.Get("EmbedDim", (int)shape[^1]) == shape[^1] ? new(layer, shape) : throw new ArgumentException("H×W×C.");

    private static Learned Added(long[] shape)
    {
        CheckSequence(shape);
        return new(nn.init.normal_(empty(1, shape[1], shape[2]), 0, 0.02), (x, vectors) => x + vectors);
    }

    private static Learned Token(long[] shape)
    {
        CheckSequence(shape);
        return new(zeros(1, 1, shape[2]), (x, token) => cat([token.expand(x.size(0), -1, -1), x], 1));
    }

    // libtorch stacks no layers at all without a word.
    private static int Layers(DrawnLayer layer) =>
        layer.Get("NumLayers", 1) is > 0 and var layers ? layers : throw new ArgumentException("An LSTM of no layers computes nothing.");

    private static int InputSize(DrawnLayer layer, long[] shape) => layer.Get("InputSize", (int)shape[^1]);

    private static void CheckSequence(long[] shape)
    {
        if (shape.Length != 3)
            throw new ArgumentException("A sequence has steps and features.");
    }

    private sealed class Turned : nn.Module<Tensor, Tensor>
    {
        private readonly nn.Module inner;
        private readonly Func<Tensor, Tensor> run;
        private readonly bool isSequence;

        public Turned(nn.Module inner, Func<Tensor, Tensor> run, bool isSequence = true)
            : base("Turned")
        {
            (this.inner, this.run, this.isSequence) = (inner, run, isSequence);
            register_module(nameof(inner), this.inner);
        }

        public override Tensor forward(Tensor input) => run(input.transpose(0, 1)) is var result && isSequence ? result.transpose(0, 1) : result;

        protected override void RegisterComponents()
        {
        }
    }
}
