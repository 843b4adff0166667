namespace TorchDsl.Tests.Unchanged;

/// <summary>What mutations put in: lists of their own, so that what the language gains changes none of them.</summary>
internal static class Vocabulary
{
    public static readonly string[] Sizes = ["1", "2", "3", "5", "8", "13", "64", "0", "-4", "\"h\"", "\"w\"", "\"t\"", "100000"];

    public static readonly string[] Texts =
    [
        "same", "valid", "tanh", "h", "w", "", " ", "a.b", "conv1", "fc1", "skip", "1+", "2*", "4/0", "7", "a b", ".", "t",
    ];

    public static readonly string[] Values =
    [
        "null!", "1.5", "\"text\"", "\"same\"", "true", "false", "new[] { 1, 2 }", "new[] { 3 }", "new[] { 2, 1, 2 }", "new[] { 1, 2, 3, 4 }",
        "new object[] { 2, \"w\" }", "-3", "0", "2", "7", "int.MaxValue", "long.MaxValue", "'c'", "new[] { 1.5, 2 }", "new int[0]", "typeof(int)",
        "0.5",
    ];

    public static readonly string[] Kinds =
    [
        "Conv", "ConvTranspose", "Linear", "MaxPool", "AvgPool", "AdaptiveMaxPool", "AdaptiveAvgPool", "BatchNorm", "LayerNorm", "GroupNorm",
        "InstanceNorm", "LocalResponseNorm", "Dropout", "SpatialDropout", "StochasticDepth", "Flatten", "Unflatten", "Reshape", "Permute", "Select",
        "Mean", "Pad", "Crop", "Upsample", "PixelShuffle", "PixelUnshuffle", "ChannelShuffle", "PReLU", "ELU", "CELU", "GLU", "Softmax", "Softplus",
        "Hardtanh", "Embedding", "LSTM", "GRU", "MultiheadAttention", "Expect", "Share", "Tap", "From", "Add", "Mul", "Concat", "Output", "Input",
    ];

    public static readonly string[] Layers =
    [
        "Conv(8)", "Conv(4, 8)", "Conv(6, Kernel = 9)", "Conv(8, Stride = 2, Padding = 1)", "Conv(16, Kernel = 1, Groups = 4)",
        "ConvTranspose(4, Kernel = 2, Stride = 2)", "ConvTranspose(4, Kernel = 3, Padding = 2)", "Linear(10)", "Linear(20, 10)", "MaxPool(2)",
        "MaxPool(3, Stride = 2, Padding = 1)", "AvgPool(3)", "AvgPool(2, Ceil = true)", "AdaptiveAvgPool(3)", "AdaptiveMaxPool(new[] { 2, 3 })",
        "GlobalAvgPool", "GlobalMaxPool", "BatchNorm", "BatchNorm(12)", "LayerNorm", "LayerNorm(8, 4)", "LayerNorm(10)", "GroupNorm(4)",
        "GroupNorm(3, 12)", "InstanceNorm", "LocalResponseNorm(3)", "Dropout(0.3)", "Dropout(2)", "SpatialDropout", "AlphaDropout(-1)",
        "StochasticDepth(0.1)", "Flatten", "Flatten(2)", "Flatten(3, 2)", "Flatten(2, 3)", "Unflatten(1, 2, -1)", "Unflatten(2, 3, 3)",
        "Reshape(6, -1)", "Reshape(-1, -1)", "Reshape(100)", "Permute(2, 1)", "Permute(3, 1, 2)", "Permute(1, 1)", "Select(1, 0)", "Select(2, 40)",
        "Scale(0.5)", "Mean(1)", "Max(1)", "Transpose(1, 2)", "Transpose(0, 1)", "Unsqueeze(1)", "Squeeze(1)",
        "Conv2d(3, 8, 3)", "Dense(4, activation = \"relu\")",
        "BatchNorm(Dim = -1)", "Mean(new[] { 2, 2 })", "Mean(2, KeepDim = true)", "Pad(1)", "Pad(-2)", "Pad(new[] { 1, 2, 3, 4 })",
        "Pad(9, Mode = PaddingModes.Reflect)", "Crop(3)", "Crop(8, Offset = 2)", "Upsample(2)", "Upsample(1.5)", "Upsample(Size = 9)",
        "Upsample(2, Mode = UpsampleMode.Bilinear)", "Upsample(2, Mode = UpsampleMode.Linear, AlignCorners = true)", "Upsample(0.01)",
        "PixelShuffle(2)", "PixelUnshuffle(2)", "ChannelShuffle(2)", "ChannelShuffle(5)", "PReLU(8)", "PReLU", "GLU", "GLU(1)", "GLU(3)", "Softmax",
        "Softmax(4)", "LogSoftmax(-4)", "Softplus(0)", "Hardtanh(1, 0)", "Embedding(10, 4)", "LSTM(8)", "LSTM(4, 8)", "GRU(6, Bidirectional = true)",
        "MultiheadAttention(2)", "MultiheadAttention(8, 3)", "PositionalEmbedding", "ClassToken", "Identity", "ReLU", "Branch", "Add", "Mul",
        "Concat", "Add(\"skip\")", "Concat(\"x\", Dim = 2)", "From(\"x\")", "Tap(\"x\")", "Output(\"out\")", "Output(\"aux\", TrainingOnly = true)",
        "Repeat(2)", "End", "Share(\"conv1\")", "Share(\"fc1\")", "Share(\"conv\")", "Expect(8, 4, 4)", "Expect(10)", "Expect(3, \"h\", \"w\")",
        "Use<Missing>", "Input(3, 8, 8)",
    ];

    public static readonly Dictionary<string, string[]> Settings = new()
    {
        ["Conv"] =
        [
            "Kernel = 7", "Kernel = new[] { 2, 3 }", "Stride = 2", "Stride = 0", "Padding = \"same\"", "Padding = \"full\"", "Padding = 3",
            "Dilation = 4", "Groups = 2", "Groups = 3", "Bias = false", "Bias = 1", "PaddingMode = PaddingModes.Reflect",
            "PaddingMode = PaddingModes.Circular", "PaddingMode = PaddingModes.Constant", "Stride = new[] { 1, 2, 3 }",
        ],
        ["ConvTranspose"] =
        [
            "Kernel = 4", "Stride = 3", "Padding = 2", "Padding = 9", "OutputPadding = 1", "OutputPadding = 3", "Dilation = 2", "Groups = 3",
            "Bias = false",
        ],
        ["Linear"] = ["Bias = false", "Bias = \"no\"", "Bias = 0"],
        ["MaxPool"] = ["Stride = 1", "Stride = new[] { 2, 1 }", "Padding = 1", "Padding = 2", "Ceil = true", "Dilation = 3", "Ceil = \"yes\""],
        ["AvgPool"] = ["Stride = 1", "Stride = 3", "Padding = 1", "Padding = 3", "Ceil = true", "CountIncludePad = false"],
        ["BatchNorm"] = ["Eps = 1e-3", "Eps = -1", "Momentum = 2", "Affine = false", "TrackRunningStats = false", "Affine = 1.5"],
        ["LayerNorm"] = ["Eps = 1e-3", "Eps = -1e-3", "Affine = false", "Bias = false"],
        ["GroupNorm"] = ["Eps = 1e-3", "Affine = false"],
        ["InstanceNorm"] = ["Eps = 1e-3", "Affine = true", "TrackRunningStats = true", "Momentum = -1"],
        ["LocalResponseNorm"] = ["Alpha = 0.1", "Beta = 2", "K = 1.5"],
        ["PReLU"] = ["Init = 0.1", "Init = \"x\""],
        ["GELU"] = ["Approximate = \"tanh\"", "Approximate = \"tan\"", "Approximate = 1"],
        ["Mean"] = ["KeepDim = true"],
        ["Pad"] = ["Mode = PaddingModes.Circular", "Mode = PaddingModes.Zeros", "Value = 2", "Mode = PaddingModes.Replicate"],
        ["Crop"] = ["Offset = 1", "Offset = 50", "Offset = new[] { 0, 1 }"],
        ["Upsample"] = ["Size = 12", "Mode = UpsampleMode.Trilinear", "Mode = UpsampleMode.Bicubic", "AlignCorners = true", "Size = new[] { 3, 4 }"],
        ["Embedding"] = ["PaddingIdx = 3", "PaddingIdx = 500", "PaddingIdx = -60"],
        ["LSTM"] = ["NumLayers = 2", "Bidirectional = true", "BatchFirst = false", "Dropout = 0.5", "Dropout = 5", "Bias = false"],
        ["GRU"] = ["NumLayers = 0", "Bidirectional = true", "BatchFirst = false", "Bias = false"],
        ["MultiheadAttention"] = ["Dropout = 0.1", "Bias = false", "BatchFirst = false"],
        ["Concat"] = ["Dim = 2", "Dim = -1", "Dim = 5"],
        ["Output"] = ["TrainingOnly = true"],
        ["Shape"] = ["Parameters = \"c+n\"", "MultiplyAdds = \"c*\"", "Parameters = \"7\""],
    };
}
