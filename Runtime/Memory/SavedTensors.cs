namespace TorchDsl;

/// <summary>
/// What libtorch saves for the gradient of an op, by PyTorch's <c>derivatives.yaml</c> and the functions that ops are made of, on a processor.
/// Tests compare each row with what an allocator counts.
/// </summary>
internal sealed record SavedTensors
{
    private static readonly Func<KeptBy, IEnumerable<int>> None = _ => [];
    private static readonly Func<KeptBy, IEnumerable<int>> All = layer => Enumerable.Range(0, layer.Node.Inputs.Count);

    // A product keeps of each factor what the other's gradient is multiplied by.
    private static readonly Func<KeptBy, IEnumerable<int>> Others =
        layer => Enumerable.Range(0, layer.Node.Inputs.Count).Where(i => layer.Needs.Where((needs, j) => needs && j != i).Any());

    private static readonly SavedTensors Nothing = new();
    private static readonly SavedTensors OfInputs = new() { Inputs = All };
    private static readonly SavedTensors OfResult = new() { Result = true };

    private static readonly Dictionary<string, SavedTensors> Rows = new(StringComparer.Ordinal)
    {
        ["conv"] = new()
        {
            Inputs = layer => IsPaddedBefore(layer) && !IsMirrored(layer) ? [] : [0],
            Beside = layer => IsPaddedBefore(layer) ? Padded(layer) : 0,
        },
        ["conv_transpose"] = OfInputs,
        ["linear"] = OfInputs,
        ["bilinear"] = OfInputs,

        ["max_pool"] = OfInputs with { Beside = Indices },
        ["adaptive_max_pool"] = OfInputs with { Beside = Indices },
        ["avg_pool"] = OfInputs,
        // The powers, and of their means signs, absolute values and these without negative ones, and what the root is drawn of.
        ["lp_pool"] = OfInputs with { Beside = layer => layer.Input + (4 * layer.Result) },
        ["max_unpool"] = new() { Beside = layer => 2 * layer.Input },
        ["adaptive_avg_pool"] = OfInputs with { Inputs = layer => layer.Settings.Ints("size").All(size => size == 1) ? [] : [0] },

        ["batch_norm"] = OfInputs with { Beside = layer => 8 * layer.Settings.Int("features") },
        ["instance_norm"] = OfInputs with { Beside = OfInstances },
        ["local_response_norm"] = OfInputs with { Beside = OfNeighbours },
        ["normalize"] = OfInputs with { Beside = layer => 2 * layer.Input / SizeAlong(layer) },
        ["rms_norm"] = OfInputs with
        {
            Beside = layer => (layer.Settings.Flag("affine") ? layer.Result : 0) + (layer.Input / Product(layer.Settings.Ints("normalized_shape"))),
        },
        ["group_norm"] = OfInputs with { Beside = layer => layer.PerSample(2 * layer.Settings.Int("groups")) },
        ["layer_norm"] = OfInputs with { Beside = layer => 2 * layer.Input / Product(layer.Settings.Ints("normalized_shape")) },

        ["relu"] = OfResult,
        ["sigmoid"] = OfResult,
        ["tanh"] = OfResult,
        ["exp"] = OfResult,
        ["sqrt"] = OfResult,
        ["softmax"] = OfResult,
        ["log_softmax"] = OfResult,
        // In place, libtorch copies what it overwrites; ours is of a copy anyway.
        ["hardtanh"] = new() { Beside = layer => layer.Result },
        ["relu6"] = new() { Inputs = layer => IsInPlace(layer) ? [] : [0], Beside = layer => IsInPlace(layer) ? layer.Result : 0 },
        ["leaky_relu"] = OfInputs,
        ["prelu"] = OfInputs,
        ["elu"] = OfInputs,
        ["selu"] = OfInputs,
        ["celu"] = OfInputs,
        ["gelu"] = OfInputs,
        ["silu"] = OfInputs,
        // x·tanh(softplus(x)), as TorchSharp composes it.
        ["mish"] = OfInputs with { Beside = layer => layer.Result },
        ["hardswish"] = OfInputs,
        ["hardsigmoid"] = OfInputs,
        ["hardshrink"] = OfInputs,
        ["softplus"] = OfInputs,
        ["softsign"] = OfInputs with { Beside = layer => layer.Result },
        ["log_sigmoid"] = OfInputs with { Beside = layer => layer.Result },
        ["glu"] = OfInputs,
        ["abs"] = OfInputs,
        ["log"] = OfInputs,
        ["square"] = OfInputs,
        ["clamp"] = OfInputs,
        ["scale"] = Nothing,
        ["shift"] = Nothing,
        ["layer_scale"] = OfInputs,

        ["dropout"] = new() { Beside = layer => layer.Settings.Real("p") > 0 ? layer.Result : 0 },
        ["alpha_dropout"] = new() { Beside = layer => layer.Settings.Real("p") > 0 ? layer.Result : 0 },
        ["spatial_dropout"] = new() { Beside = layer => layer.Settings.Real("p") > 0 ? layer.PerSample(SizeAlong(layer)) : 0 },
        ["stochastic_depth"] = new() { Beside = layer => layer.Settings.Real("p") > 0 ? layer.PerSample(1) : 0 },

        ["pad"] = new() { Inputs = layer => layer.Settings.Text("mode") is "reflect" or "replicate" ? [0] : [] },
        ["crop"] = Nothing,
        ["upsample"] = Nothing,
        ["pixel_shuffle"] = Nothing,
        ["pixel_unshuffle"] = Nothing,
        ["channel_shuffle"] = Nothing,
        ["unfold"] = Nothing,
        ["fold"] = Nothing,
        ["flatten"] = Nothing,
        ["unflatten"] = Nothing,
        ["reshape"] = Nothing,
        ["permute"] = Nothing,
        ["transpose"] = Nothing,
        ["squeeze"] = Nothing,
        ["unsqueeze"] = Nothing,
        ["select"] = Nothing,
        ["slice"] = Nothing,
        ["roll"] = Nothing,
        ["identity"] = Nothing,
        ["mean"] = Nothing,
        ["sum"] = Nothing,
        ["max"] = OfInputs with { Result = true },
        ["min"] = OfInputs with { Result = true },
        ["norm"] = OfInputs with { Result = true },

        ["embedding"] = OfInputs,
        ["self_attention"] = OfInputs with { Beside = OfAttention },
        ["multihead_attention"] = OfInputs with { Beside = OfAttention },
        ["positional_embedding"] = Nothing,
        ["class_token"] = Nothing,
        ["parameter"] = Nothing,

        ["add"] = Nothing,
        ["sub"] = Nothing,
        ["concat"] = Nothing,
        ["mul"] = new() { Inputs = Others },
        ["maximum"] = OfInputs,
        ["minimum"] = OfInputs,
        ["matmul"] = new() { Inputs = Others },
    };

    /// <summary>Which of the values that come in.</summary>
    public Func<KeptBy, IEnumerable<int>> Inputs { get; init; } = None;

    /// <summary>Whether the result.</summary>
    public bool Result { get; init; }

    /// <summary>The bytes of other tensors.</summary>
    public Func<KeptBy, long> Beside { get; init; } = _ => 0;

    /// <summary>What is saved for a node; null where that is not known.</summary>
    public static SavedTensors? Of(GraphNode node) => IsFused(node) ? Rows.GetValueOrDefault(node.Op) : null;

    // Attention with dropout or a mask takes another way through libtorch, which keeps the weights.
    private static bool IsFused(GraphNode node) => node.Op is not ("self_attention" or "multihead_attention")
        || (node.Settings.Real("dropout") == 0 && node.Settings.Find("masked")?.ToFlag() != true);

    private static bool IsInPlace(KeptBy layer) => layer.Node.Memory != layer.Node.Index;

    // Statistics of each map, and what all samples share, repeated for each.
    private static long OfInstances(KeptBy layer)
    {
        var repeated = (layer.Settings.Flag("affine") ? 1 : 0) + (layer.Settings.Flag("track_running_stats") ? 2 : 0);
        return layer.PerSample((2 + repeated) * (long)layer.InputShape[0]);
    }

    // The squares with zeros around the channels, their scaled means, and the powers of these.
    private static long OfNeighbours(KeptBy layer)
    {
        var channels = (long)layer.InputShape[0];
        return (layer.Input / channels * (channels + layer.Settings.Int("size") - 1)) + (2 * layer.Result);
    }

    // Queries, keys and values, what heads give, and the logarithm of each query's sum.
    private static long OfAttention(KeptBy layer)
    {
        var (steps, features) = ((long)layer.InputShape[0], layer.Settings.Int("embed_dim"));
        var keys = (long)layer.Graph.NodeList[layer.Node.Inputs[^1]].Shape[0];
        return layer.PerSample((2 * (steps + keys) * features) + (layer.Settings.Int("num_heads") * steps));
    }

    // Of each element of the result where it comes from, in 64 bits.
    private static long Indices(KeptBy layer) => 2 * layer.Result;

    private static bool IsPaddedBefore(KeptBy layer) =>
        layer.Settings.Text("padding_mode") != "zeros" || !layer.Settings.Ints("padding_before").SequenceEqual(layer.Settings.Ints("padding_after"));

    private static bool IsMirrored(KeptBy layer) => layer.Settings.Text("padding_mode") is "reflect" or "replicate";

    private static long Padded(KeptBy layer)
    {
        var (before, after) = (layer.Settings.Ints("padding_before"), layer.Settings.Ints("padding_after"));
        return layer.PerSample(Product([.. layer.InputShape.Select((size, i) => (long)size + (i == 0 ? 0 : before[i - 1] + after[i - 1]))]));
    }

    private static long SizeAlong(KeptBy layer) => (long)layer.InputShape[(int)layer.Settings.Int("dim") - 1];

    private static long Product(long[] sizes) => sizes.Aggregate(1L, (product, size) => product * size);
}
