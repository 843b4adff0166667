using TorchDsl.Tests.Oracles;
using TorchDsl.Tests.Oracles.Graphs;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Sweep;

/// <summary>Every kind of layer, with settings that matter, in every number of dimensions that it takes.</summary>
internal static class SweptLayers
{
    private static readonly int[][] Inputs = [[6], [4, 10], [4, 6, 8], [4, 5, 4, 6]];

    /// <summary>One layer each, or as many as a kind needs to be used at all.</summary>
    public static IEnumerable<(string Kind, DrawnNetwork Network)> All =>
        Enumerable.Range(0, 4).SelectMany(rank => Single(rank).Select(layer => (layer.Kind, new DrawnNetwork(Inputs[rank], [layer])))
                .Concat(Graphs(rank).Select(graph => (graph.Kind, new DrawnNetwork(Inputs[rank], graph.Layers)))))
            .Concat(Embeddings.Select(network => (network.Layers[0].Kind, network)));

    private static IEnumerable<DrawnLayer> Single(int rank) =>
        Anywhere(rank).Concat(rank > 0 ? Maps(rank) : []).Concat(rank == 2 ? Images : []).Concat(rank == 1 ? Sequences : []);

    private static IEnumerable<DrawnLayer> Anywhere(int rank) =>
    [
        new("ReLU"), new("ReLU6"), new("LeakyReLU", ("NegativeSlope", 0.2)), new("ELU", ("Alpha", 1.5)), new("SELU"), new("CELU", ("Alpha", 1.5)),
        new("GELU"), new("GELU", ("Approximate", "tanh")), new("SiLU"), new("Mish"),
        new("Sigmoid"), new("Tanh"), new("Hardswish"), new("Hardsigmoid"), new("Hardtanh", ("Minimum", -0.5), ("Maximum", 0.75)),
        new("Hardshrink", ("Lambda", 0.2)),
        new("Softplus", ("Beta", 2.0), ("Threshold", 3.0)),
        new("Softsign"), new("Scale", ("Factor", 0.1)), new("Shift", ("Term", 0.1)), new("Abs"), new("Exp"), new("Square"),
        new("Clamp", ("Min", -0.5)), new("Clamp", ("Max", 0.75)), new("Clamp", ("Min", -0.5), ("Max", 0.75)),
        new("LogSigmoid"), new("GLU"), new("GLU", ("Dim", 1)), new("Softmax"), new("Softmax", ("Dim", -1)), new("LogSoftmax"),
        new("LogSoftmax", ("Dim", -1)),
        new("PReLU"), new("PReLU", ("NumParameters", Inputs[rank][0]), ("Init", 0.1)),
        new("Linear", ("OutFeatures", 5)), new("Linear", ("OutFeatures", 3), ("Bias", false)),
        new("BatchNorm", ("Eps", 1e-3), ("Momentum", 0.3)), new("BatchNorm", ("Affine", false)), new("BatchNorm", ("TrackRunningStats", false)),
        new("LayerNorm", ("Eps", 1e-3)), new("LayerNorm", ("NormalizedShape", Inputs[rank]), ("Bias", false)), new("LayerNorm", ("Affine", false)),
        new("RMSNorm"), new("RMSNorm", ("NormalizedShape", Inputs[rank]), ("Eps", 1e-3)), new("RMSNorm", ("Affine", false)),
        new("Normalize"), new("Normalize", ("Dim", -1), ("P", 3.5), ("Eps", 1.0)), new("LayerScale"), new("LayerScale", ("Init", 0.1), ("Dim", -1)),
        new("GroupNorm", ("Groups", 2), ("Eps", 1e-3)), new("GroupNorm", ("Groups", 1), ("Affine", false)),
        new("Dropout", ("P", 0.25)), new("Dropout", ("P", 1.0)), new("AlphaDropout", ("P", 0.25)), new("StochasticDepth", ("P", 0.25)),
        new("StochasticDepth", ("P", 1.0)),
        new("Flatten"), new("Flatten", ("StartDim", -1)), new("Unflatten", ("Dim", 1), ("Sizes", new[] { 2, -1 })),
        new("Unflatten", ("Dim", -1), ("Sizes", new[] { -1, 2 })),
        new("Reshape", ("Sizes", new[] { 2, -1 })), new("Permute", ("Dims", Enumerable.Range(1, rank + 1).Reverse().ToArray())), new("Identity"),
        new("Transpose", ("Dim0", 1), ("Dim1", -1)), new("Unsqueeze", ("Dim", 1)), new("Unsqueeze", ("Dim", -1)),
        new("Slice", ("Dim", 1), ("Start", 1), ("End", 4)), new("Slice", ("Dim", -1), ("Start", -5), ("End", -1), ("Step", 2)),
        new("Slice", ("Dim", -1), ("Start", 2)), new("Roll", ("Dim", 1), ("Shift", 1)), new("Roll", ("Dim", -1), ("Shift", -8)),
        .. rank == 0 ? Array.Empty<DrawnLayer>() :
        [
            new("Select", ("Dim", 1), ("Index", 1)), new("Select", ("Dim", -1), ("Index", -2)),
            new("Mean", ("Dim", -1)), new("Mean", ("Dim", 1), ("KeepDim", true)), new("Max", ("Dim", -1)), new("Max", ("Dim", 1), ("KeepDim", true)),
            new("Sum", ("Dim", -1)), new("Sum", ("Dim", 1), ("KeepDim", true)), new("Min", ("Dim", -1)), new("Min", ("Dim", 1), ("KeepDim", true)),
            new("Norm", ("Dim", -1)), new("Norm", ("Dim", 1), ("KeepDim", true), ("P", 3.5)),
            new("BatchNorm", ("Dim", -1)),
        ],
    ];

    private static IEnumerable<DrawnLayer> Maps(int rank) =>
    [
        new("Conv", ("OutChannels", 6)), new("Conv", ("OutChannels", 4), ("Groups", 2), ("Dilation", 2), ("Padding", "same")),
        new("Conv", ("OutChannels", 6), ("Kernel", Axes(rank, 3, 2, 1)), ("Stride", Axes(rank, 2, 1, 3)), ("Padding", Axes(rank, 1, 0, 2)), ("Bias", false)),
        .. new[] { PaddingModes.Reflect, PaddingModes.Replicate, PaddingModes.Circular }.SelectMany<PaddingModes, DrawnLayer>(mode =>
        [
            new("Conv", ("OutChannels", 4), ("Padding", 1), ("PaddingMode", mode)),
            new("Conv", ("OutChannels", 4), ("Kernel", Axes(rank, 3, 2, 5)), ("Padding", "same"), ("PaddingMode", mode)),
        ]),
        new("Conv", ("OutChannels", 4), ("Kernel", 2), ("Stride", 2), ("Padding", "same_upper")),
        new("Conv", ("OutChannels", 4), ("Kernel", 2), ("Dilation", 2), ("Padding", "same_upper"), ("PaddingMode", PaddingModes.Replicate)),
        .. rank > 1 ? Array.Empty<DrawnLayer>() :
        [
            new("Conv", ("OutChannels", 4), ("Dilation", 2), ("Padding", "causal")), new("Conv", ("OutChannels", 4), ("Stride", 2), ("Padding", "causal")),
        ],
        new("ConvTranspose", ("OutChannels", 6), ("Kernel", 3)),
        new("ConvTranspose", ("OutChannels", 6), ("Kernel", 2), ("Stride", 2), ("Groups", 2), ("Bias", false)),
        new(
            "ConvTranspose", ("OutChannels", 3), ("Kernel", Axes(rank, 3, 4, 2)), ("Stride", Axes(rank, 2, 3, 2)),
            ("Padding", 1), ("OutputPadding", Axes(rank, 1, 2, 0)), ("Dilation", 2)),
        new("MaxPool", ("Kernel", 2)), new("MaxPool", ("Kernel", Axes(rank, 3, 2, 2)), ("Stride", 2), ("Padding", 1), ("Ceil", true)),
        new("MaxPool", ("Kernel", 2), ("Stride", 1), ("Dilation", 2)),
        new("MaxPool", ("Kernel", 3), ("Stride", 2), ("Padding", "same_upper")),
        new("AvgPool", ("Kernel", 3), ("Stride", 2), ("Padding", "same_upper"), ("CountIncludePad", false)),
        new("AvgPool", ("Kernel", 2), ("Stride", 1), ("Padding", "same_upper")),
        new("AvgPool", ("Kernel", 2)),
        new("AvgPool", ("Kernel", Axes(rank, 3, 2, 2)), ("Stride", 2), ("Padding", 1), ("Ceil", true), ("CountIncludePad", false)),
        .. rank > 2 ? Array.Empty<DrawnLayer>() :
        [
            new("LPPool", ("NormType", 2.0), ("Kernel", 2)),
            new("LPPool", ("NormType", 4.0), ("Kernel", Axes(rank, 3, 2)), ("Stride", 2), ("Ceil", true)),
        ],
        new("AdaptiveAvgPool", ("Size", 3)), new("AdaptiveAvgPool", ("Size", Axes(rank, 2, 3, 1))), new("AdaptiveMaxPool", ("Size", 3)),
        new("AdaptiveMaxPool", ("Size", Axes(rank, 2, 3, 1))),
        new("GlobalAvgPool"), new("GlobalMaxPool"),
        new("InstanceNorm"), new("InstanceNorm", ("Affine", true), ("TrackRunningStats", true), ("Eps", 1e-3), ("Momentum", 0.3)),
        new("LocalResponseNorm", ("Size", 3), ("Alpha", 0.01), ("Beta", 0.5), ("K", 2.0)),
        new("SpatialDropout", ("P", 0.25)), new("SpatialDropout", ("P", 1.0)),
        new("Pad", ("Padding", new[] { 0, 0, 1, 2 }.Concat(Enumerable.Repeat(1, 2 * (rank - 1))).ToArray())),
        new("Pad", ("Padding", 1)), new("Pad", ("Padding", Axes(rank, 1, 0, 2)), ("Value", 1.5)),
        new("Pad", ("Padding", 1), ("Mode", PaddingModes.Reflect)), new("Pad", ("Padding", 1), ("Mode", PaddingModes.Replicate)),
        new("Crop", ("Size", 3)), new("Crop", ("Size", Axes(rank, 2, 3, 1)), ("Offset", Axes(rank, 1, 0, 2))),
        new("Upsample", ("Scale", 2)), new("Upsample", ("Size", 7)), new("Upsample", ("Scale", 1.5), ("Mode", Smooth(rank)), ("AlignCorners", true)),
        new("ChannelShuffle", ("Groups", 2)),
    ];

    private static IEnumerable<DrawnLayer> Images =>
    [
        new("Unfold", ("Kernel", 2)), new("Unfold", ("Kernel", new[] { 3, 2 }), ("Dilation", 2), ("Padding", new[] { 1, 2 }), ("Stride", new[] { 1, 2 })),
        new("WindowAttention", ("NumHeads", 2), ("Window", 2)), new("WindowAttention", ("NumHeads", 4), ("Window", 3), ("Shift", 1), ("Bias", false)),
        new("WindowAttention", ("NumHeads", 1), ("Window", new[] { 4, 3 }), ("Shift", new[] { 2, 1 }), ("Dropout", 0.25)),
        new("PixelShuffle", ("UpscaleFactor", 2)), new("PixelUnshuffle", ("DownscaleFactor", 2)), new("Upsample", ("Scale", 2), ("Mode", UpsampleMode.Bicubic)),
    ];

    private static IEnumerable<DrawnLayer> Sequences =>
    [
        new("RNN", ("HiddenSize", 4), ("Nonlinearity", "relu")), new("Fold", ("OutputSize", new[] { 3, 6 }), ("Kernel", 2)),
        new("Fold", ("OutputSize", new[] { 5, 4 }), ("Kernel", 2), ("Dilation", 2), ("Padding", 1), ("Stride", new[] { 1, 3 })),
        .. new[] { "LSTM", "GRU", "RNN" }.SelectMany<string, DrawnLayer>(kind =>
        [
            new(kind, ("HiddenSize", 5)), new(kind, ("HiddenSize", 3), ("NumLayers", 2), ("Bidirectional", true), ("Dropout", 0.25)),
            new(kind, ("HiddenSize", 4), ("Bias", false)), new(kind, ("HiddenSize", 4), ("ReturnSequences", false)),
            new(kind, ("HiddenSize", 4), ("NumLayers", 2), ("Bidirectional", true), ("ReturnSequences", false)),
        ]),
        new("MultiheadAttention", ("NumHeads", 2)), new("MultiheadAttention", ("NumHeads", 5), ("Bias", false)),
        new("MultiheadAttention", ("NumHeads", 1), ("Dropout", 0.25)), new("MultiheadAttention", ("NumHeads", 2), ("Causal", true)),
        new("PositionalEmbedding"), new("ClassToken"),
    ];

    private static IEnumerable<DrawnNetwork> Embeddings =>
        (from ids in new int[][] { [5], [3, 4] }
         from padding in new (string, object)[][] { [], [("PaddingIdx", 2)] }
         select new DrawnNetwork(ids, [new("Embedding", [("Count", 7), ("Size", 4), .. padding])]))
        .Concat(
            from mode in new[] { "mean", "sum", "max" }
            let given = mode == "mean" ? Array.Empty<(string, object)>() : [("Mode", mode)]
            select new DrawnNetwork([5], [new("EmbeddingBag", [("Count", 7), ("Size", 4), .. given])]));

    // Joins, and what uses other layers.
    private static IEnumerable<(string Kind, DrawnLayer[] Layers)> Graphs(int rank)
    {
        DrawnLayer branch = new("Branch"), tap = new("Tap", ("Name", "x")), norm = new("BatchNorm", ("Name", "norm"));
        foreach (var kind in new[] { "Add", "Sub", "Mul", "Maximum", "Minimum", "Concat" })
        {
            yield return (kind, [branch, new("PReLU"), branch, new(kind)]);
            yield return (kind, kind == "Sub"
                ? [branch, branch, new("PReLU"), new(kind)]
                : [branch, new("PReLU"), branch, new("Sigmoid"), branch, new("Tanh"), new(kind)]);
            yield return (kind, [tap, new("PReLU"), new(kind, ("Names", new[] { "x" })), new("Tanh")]);
        }

        if (rank > 0)
        {
            yield return ("MaxUnpool", [tap, new("MaxPool", ("Kernel", 2)), new("PReLU"), new("MaxUnpool", ("Kernel", 2), ("Like", "x")), new("Tanh")]);
            // Every value of as many rows as columns has a product with what is turned of it.
            yield return ("MatMul", [tap, new("Transpose", ("Dim0", -2), ("Dim1", -1)), new("MatMul", ("Other", "x"))]);
            yield return ("MatMul", [new("PReLU"), new("Transpose", ("Dim0", -2), ("Dim1", -1)), tap, new("Sigmoid"),
                new("Transpose", ("Dim0", -2), ("Dim1", -1)), new("MatMul", ("Other", "x")), new("Tanh")]);
        }

        yield return ("Bilinear", [tap, new("PReLU"), new("Bilinear", ("Other", "x"), ("OutFeatures", 3)), new("Tanh")]);
        yield return ("Bilinear", [new("PReLU"), tap, new("Bilinear", ("Other", "x"), ("OutFeatures", Inputs[rank][^1]), ("Bias", false)),
            new("Add", ("Names", new[] { "x" }))]);

        // Of what is negative they make no number.
        foreach (var kind in new[] { "Log", "Sqrt" })
        {
            yield return (kind, [new("Sigmoid"), new(kind)]);
            yield return (kind, [new("Exp"), new(kind), new("Softplus")]);
        }

        DrawnLayer first = new("From", ("Name", "a")), other = new("Add", ("Names", new[] { "b" }));
        yield return ("Split", [new("Split", ("Dim", 1), ("Names", new[] { "a", "b" })), first, new("Tanh"), other]);
        yield return ("Parameter", [new("Parameter", ("Name", "w"), ("Shape", Inputs[rank]), ("Std", 0.5)), new("Mul", ("Names", new[] { "w" }))]);
        yield return ("Squeeze", [new("Unsqueeze", ("Dim", 1)), new("Squeeze", ("Dim", 1))]);
        yield return ("Share", [norm, new("Tanh"), new("Share", ("Layer", "norm"))]);
        yield return ("Layer", [new("Layer<Scaled>")]);
        DrawnLayer[] inner = [branch, new("Linear", ("OutFeatures", Inputs[rank][^1])), new("ReLU"), branch, new("Add"), new("Tanh")];
        var block = new DrawnBlock("", [], [.. Inputs[rank].Select(size => (object)size)], inner).Named();
        yield return ("Use", [new("Use", ("Block", block), ("Repeat", 2))]);
    }

    private static int[] Axes(int rank, params int[] sizes) => sizes[..rank];

    private static UpsampleMode Smooth(int rank) => rank switch { 1 => UpsampleMode.Linear, 2 => UpsampleMode.Bilinear, _ => UpsampleMode.Trilinear };
}
