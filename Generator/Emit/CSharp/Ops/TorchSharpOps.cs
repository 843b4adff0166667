using TorchDsl.Generator.Infer.Graph;
using static TorchDsl.Generator.Emit.CSharp.CSharpOp;

namespace TorchDsl.Generator.Emit.CSharp;

/// <summary>How TorchSharp says each op. What it calls otherwise than PyTorch, or does otherwise, stands here and nowhere else.</summary>
internal static class TorchSharpOps
{
    private static readonly Dictionary<string, CSharpOp> Rows = new(StringComparer.Ordinal)
    {
        ["conv"] = Convolutions.Conv,
        ["conv_transpose"] = Convolutions.ConvTranspose,
        ["bilinear"] = New("Bilinear") with
        {
            Construct = op => new CSharpCall("new").Add(op["In1Features"]!).Add(op["In2Features"]!).Add(op, only: ["OutFeatures", "Bias"]),
            CallModule = (_, module, values, _) => CallLayer(module, values[0]).Add(values[1]),
        },
        ["linear"] = Module("Linear", setting => setting == "Bias" ? "hasBias" : null),

        ["max_pool"] = Poolings.Largest,
        ["max_unpool"] = Poolings.Unpooling,
        ["avg_pool"] = Poolings.Average,
        ["lp_pool"] = Poolings.Lp,
        ["adaptive_avg_pool"] = Poolings.AdaptiveAverage,
        ["adaptive_max_pool"] = Poolings.AdaptiveLargest,

        ["batch_norm"] = Normalisations.BatchNorm,
        ["instance_norm"] = Module("InstanceNorm#d") with { Call = Function("instance_norm", settings: ["Eps"]).Call },
        ["group_norm"] = Normalisations.GroupNorm,
        ["layer_norm"] = Normalisations.LayerNorm,
        ["rms_norm"] = New("RMSNorm") with { Call = Ours("Normalisation.RMSNorm", null, "NormalizedShape", "Eps").Call },
        ["normalize"] = Normalisations.Normalize,
        ["local_response_norm"] = Ours("Normalisation.LocalResponseNorm"),

        ["relu"] = Method("relu", inPlace: true),
        ["relu6"] = Method("relu6", inPlace: true),
        ["leaky_relu"] = Method("leaky_relu", inPlace: true),
        ["prelu"] = Module("PReLU"),
        ["elu"] = Method("elu"),
        ["selu"] = Method("selu"),
        ["celu"] = Method("celu"),
        ["gelu"] = Activations.GELU,
        ["silu"] = Method("silu"),
        ["mish"] = Function("mish"),
        ["sigmoid"] = Method("sigmoid", inPlace: true),
        ["tanh"] = Method("tanh", inPlace: true),
        ["hardswish"] = Method("hardswish"),
        ["hardsigmoid"] = Method("hardsigmoid"),
        ["hardtanh"] = Activations.Hardtanh,
        ["hardshrink"] = Function("hardshrink"),
        ["softplus"] = Activations.Softplus,
        ["softsign"] = Function("softsign"),
        ["log_sigmoid"] = Method("log_sigmoid"),
        ["glu"] = Method("glu"),
        ["softmax"] = Method("softmax"),
        ["log_softmax"] = Method("log_softmax"),
        ["activate"] = Ours("Activations.Activate"),

        ["abs"] = Method("abs"),
        ["exp"] = Method("exp", inPlace: true),
        ["log"] = Method("log"),
        ["sqrt"] = Method("sqrt", inPlace: true),
        ["square"] = Method("square"),
        ["clamp"] = Method("clamp"),
        ["scale"] = Method("mul", inPlace: true),
        ["shift"] = Method("add", inPlace: true),
        ["layer_scale"] = New("LayerScale") with { Construct = op => new CSharpCall("new").Add(op, withInferred: true, only: ["Shape", "Init"]) },

        ["dropout"] = Function("dropout", then: "training"),
        ["alpha_dropout"] = Function("alpha_dropout", then: "training"),
        ["spatial_dropout"] = Regularisations.SpatialDropout,
        ["stochastic_depth"] = Ours("Regularisation.StochasticDepth", then: "training"),

        ["pad"] = Resamplings.Pad,
        ["crop"] = Resamplings.Crop,
        ["upsample"] = Resamplings.Upsample,
        ["pixel_shuffle"] = Function("pixel_shuffle"),
        ["pixel_unshuffle"] = Function("pixel_unshuffle"),
        ["unfold"] = Ours("Maps.Unfold"),
        ["fold"] = Ours("Maps.Fold"),
        ["channel_shuffle"] = Ours("Maps.ShuffleChannels"),

        ["flatten"] = Method("flatten"),
        ["unflatten"] = Shapes.Unflatten,
        ["reshape"] = Shapes.Reshape,
        ["permute"] = Shapes.Permute,
        ["transpose"] = Method("transpose"),
        ["squeeze"] = Method("squeeze"),
        ["unsqueeze"] = Method("unsqueeze"),
        ["select"] = Method("select"),
        ["slice"] = Shapes.Slice,
        ["roll"] = Shapes.Roll,
        ["mean"] = Method("mean"),
        ["sum"] = Method("sum"),
        ["max"] = Method("amax"),
        ["min"] = Method("amin"),
        ["norm"] = Shapes.Norm,
        ["identity"] = Method("alias"),

        ["embedding"] = Module("Embedding"),
        ["lstm"] = Sequences.Recurrent("LSTM"),
        ["gru"] = Sequences.Recurrent("GRU"),
        ["rnn"] = Sequences.Recurrent("RNN"),
        ["embedding_bag"] = Sequences.EmbeddingBag,
        ["self_attention"] = New("SelfAttention"),
        ["multihead_attention"] = Sequences.Attention,
        ["window_attention"] = Sequences.WindowAttention,
        ["positional_embedding"] = New("PositionalEmbedding"),
        ["class_token"] = New("ClassToken"),

        ["parameter"] = New("LearnedValue") with { Construct = op => new CSharpCall("new").Add(op, only: ["Shape", "Init", "Std"]) },

        ["add"] = Joins.Elementwise("add", "Joins.Add", inPlace: true) with { IntoFirst = "AddOver" },
        ["sub"] = Joins.Elementwise("sub", ofMany: null, inPlace: true),
        ["mul"] = Joins.Elementwise("mul", "Joins.Mul", inPlace: false),
        ["maximum"] = Joins.Elementwise("maximum", "Joins.Maximum", inPlace: false),
        ["minimum"] = Joins.Elementwise("minimum", "Joins.Minimum", inPlace: false),
        ["concat"] = Joins.Concat,
        ["matmul"] = Joins.MatMul,

        ["block"] = Classes.Block,
        ["module"] = Classes.ByHand,
    };

    /// <summary>How TorchSharp says an op.</summary>
    public static CSharpOp Of(Op op) => Rows[op.Name];

    /// <summary>The call that makes a node's value of others.</summary>
    /// <param name="network">The network.</param>
    /// <param name="node">The node.</param>
    /// <param name="field">The field that holds its weights; empty where it has none.</param>
    /// <param name="values">The variables with the values that it takes.</param>
    public static CSharpCall CallOf(this Network network, int node, string field, IReadOnlyList<string> values)
    {
        var op = network.Nodes[node].Layer.Op;
        return field.Length == 0
            ? Of(op).Call(op, values)
            : Of(op).CallModule(op, field, values, network.Nodes[network.Nodes[node].Inputs[0]].Output);
    }
}
