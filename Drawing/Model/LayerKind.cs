namespace TorchDsl.Model;

/// <summary>The kinds of layers that renderings tell apart, by their ops.</summary>
internal static class LayerKind
{
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal);

    static LayerKind()
    {
        Add("input", "input");
        Add("convolution", "conv conv_transpose");
        Add("dense", "linear bilinear matmul");
        Add("pooling", "max_pool max_unpool avg_pool lp_pool adaptive_max_pool adaptive_avg_pool mean max sum min norm");
        Add("normalisation", "batch_norm instance_norm group_norm layer_norm rms_norm normalize local_response_norm layer_scale");
        Add("activation", "relu relu6 leaky_relu prelu elu selu celu gelu silu mish sigmoid tanh hardswish hardsigmoid hardtanh hardshrink");
        Add("activation", "softplus softsign log_sigmoid activate glu softmax log_softmax abs exp log sqrt square clamp scale shift");
        Add("regularisation", "dropout spatial_dropout alpha_dropout stochastic_depth");
        Add("sequence", "embedding embedding_bag lstm gru rnn positional_embedding class_token parameter");
        Add("attention", "self_attention multihead_attention window_attention");
        Add("join", "add sub mul maximum minimum concat");
        Add("shape", "unfold fold pad crop upsample pixel_shuffle pixel_unshuffle channel_shuffle flatten unflatten reshape permute transpose");
        Add("shape", "unsqueeze squeeze select slice roll identity");
    }

    /// <summary>The kind of an op; <c>other</c>, such as a module of the user's, where it has none.</summary>
    public static string Of(string op) => Kinds.GetValueOrDefault(op, "other");

    private static void Add(string kind, string ops)
    {
        foreach (var op in ops.Split(' '))
            Kinds[op] = kind;
    }
}
