using System.Text.RegularExpressions;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Tests.Running;

/// <summary>
/// A block whose layers have all their settings from parameters, and the same network with numbers in their place.
/// Settings are written in angle brackets: <c>⟨2*width⟩</c>.
/// </summary>
/// <param name="Parameters">The parameters as C#.</param>
/// <param name="Attributes">The attributes.</param>
/// <param name="Values">The arguments of each use.</param>
internal sealed partial record OpenSettings(string Parameters, string Attributes, params string[] Values)
{
    public static readonly OpenSettings[] All =
    [
        new("int c, int w, int k, int s, int p, int d, int g, bool b",
            "[Input(⟨c⟩, 13, \"any\")] [Conv(⟨c⟩, ⟨2*w⟩, ⟨k⟩, Stride = ⟨s⟩, Padding = ⟨p⟩, Dilation = ⟨d⟩, Groups = ⟨g⟩, Bias = ⟨b⟩)]",
            "4, 6, 3, 2, 1, 1, 1, true", "6, 3, 2, 1, 2, 3, 3, false"),
        new("int c, int k, int s",
            "[Input(⟨c⟩, 13, 20)] [Conv(8, Kernel = new object[] { ⟨k⟩, ⟨k+2⟩ }, Stride = new object[] { 1, ⟨s⟩ }, Padding = \"valid\")] " +
            "[Conv(⟨c⟩, Padding = \"same\", Kernel = ⟨k⟩)]",
            "4, 3, 2", "2, 2, 1"),
        new("int w, int k, int s, int p, int o, int g, bool b",
            "[Input(6, 9, 8)] [ConvTranspose(6, ⟨w⟩, ⟨k⟩, Stride = ⟨s⟩, Padding = ⟨p⟩, OutputPadding = ⟨o⟩, Dilation = ⟨s⟩, Groups = ⟨g⟩, Bias = ⟨b⟩)]",
            "4, 3, 2, 1, 1, 2, true", "9, 2, 3, 0, 2, 3, false"),
        new("int w, int k, int s, int o",
            "[Input(6, 9, 8)] [ConvTranspose(⟨w⟩, Kernel = ⟨k⟩, Stride = new object[] { 2, ⟨s⟩ }, OutputPadding = new object[] { 0, ⟨o⟩ })]",
            "4, 3, 2, 1", "2, 2, 3, 2"),
        new("int a, int b, bool bias",
            "[Input(⟨a⟩)] [Linear(⟨a⟩, ⟨b⟩, Bias = ⟨bias⟩)] [Linear(⟨a*b⟩), Linear(⟨max(a, b) - 1⟩)]",
            "7, 5, true", "3, 9, false"),
        new("int k, int s, int p, int d, bool ceil",
            "[Input(3, 17, \"w\")] [MaxPool(⟨k⟩, Stride = ⟨s⟩, Padding = ⟨p⟩, Dilation = ⟨d⟩, Ceil = ⟨ceil⟩)]",
            "3, 2, 1, 1, true", "2, 3, 1, 2, false"),
        new("int k, int s, int p, bool ceil, bool pad",
            "[Input(3, 17, 12)] [AvgPool(⟨k⟩, Stride = ⟨s⟩, Padding = ⟨p⟩, Ceil = ⟨ceil⟩, CountIncludePad = ⟨pad⟩)] [AvgPool(⟨k⟩)]",
            "3, 2, 1, true, false", "2, 1, 1, false, true"),
        new("int k", "[Input(3, 8, 9, 10)] [AvgPool(⟨k⟩, Stride = 1)] [MaxPool(⟨k⟩, Stride = ⟨k-1⟩)]", "2", "3"),
        new("int a, int b",
            "[Input(3, \"h\", \"w\")] [AdaptiveAvgPool(new object[] { ⟨a⟩, ⟨b⟩ })] [AdaptiveMaxPool(⟨min(a, b)⟩)] [Flatten, Linear(⟨a⟩)]",
            "4, 5", "3, 2"),
        new("int c, double e, double m, bool a, bool t",
            "[Input(⟨c⟩, 5, 6)] [BatchNorm(⟨c⟩, Eps = ⟨e⟩, Momentum = ⟨m⟩, Affine = ⟨a⟩, TrackRunningStats = ⟨t⟩)]",
            "4, 1e-3, 0.2, true, true", "3, 1e-4, 0.3, false, false"),
        new("int c, double e, double m, bool a, bool t",
            "[Input(⟨c⟩, 5, 6)] [InstanceNorm(⟨c⟩, Eps = ⟨e⟩, Momentum = ⟨m⟩, Affine = ⟨a⟩, TrackRunningStats = ⟨t⟩)]",
            "4, 1e-3, 0.2, true, true", "3, 1e-4, 0.3, true, false", "3, 1e-4, 0.3, false, false"),
        new("double e", "[Input(4, 5, 6)] [InstanceNorm(Eps = ⟨e⟩)]", "1e-3"),
        new("int a, int b, double e, bool affine, bool bias",
            "[Input(3, ⟨a⟩, ⟨b⟩)] [LayerNorm(⟨a⟩, ⟨b⟩, Eps = ⟨e⟩, Affine = ⟨affine⟩, Bias = ⟨bias⟩)]",
            "4, 5, 1e-3, true, false", "2, 3, 1e-2, false, true"),
        new("int a, double e", "[Input(3, ⟨a⟩)] [LayerNorm(Eps = ⟨e⟩, Affine = false)]", "4, 1e-3"),
        new("int g, int c, double e, bool a",
            "[Input(⟨c⟩, 5, 6)] [GroupNorm(⟨g⟩, ⟨c⟩, Eps = ⟨e⟩, Affine = ⟨a⟩)] [GroupNorm(⟨g⟩, Eps = ⟨e⟩, Affine = false)]",
            "2, 4, 1e-3, true", "3, 6, 1e-2, false"),
        new("int g, int c, double e, bool a", "[Input(⟨c⟩)] [GroupNorm(⟨g⟩, Eps = ⟨e⟩, Affine = ⟨a⟩)]", "2, 4, 1e-3, true", "3, 6, 1e-2, false"),
        new("int n, double a, double b, double k", "[Input(8, 5, 6)] [LocalResponseNorm(⟨n⟩, Alpha = ⟨a⟩, Beta = ⟨b⟩, K = ⟨k⟩)]", "3, 0.1, 0.6, 2.0"),
        new("double p", "[Input(8, 5, 6)] [Dropout(⟨p⟩), SpatialDropout(⟨p⟩), AlphaDropout(⟨p⟩), StochasticDepth(⟨p⟩)]", "0.3", "0.6"),
        new("int a, int b", "[Input(⟨a*b⟩, 4)] [Unflatten(1, ⟨a⟩, ⟨b⟩)] [Reshape(⟨4*b⟩, ⟨a⟩)] [Unflatten(1, -1, ⟨b⟩)]", "2, 3", "5, 4"),
        new("int a", "[Input(⟨2*a⟩, \"w\")] [Unflatten(1, -1, ⟨a⟩)] [Reshape(⟨a⟩, -1)]", "2", "5"),
        new("int before, int after, double v",
            "[Input(3, 8, 9)] [Pad(new object[] { ⟨before⟩, ⟨after⟩, 0, 1 }, Value = ⟨v⟩)] " +
            "[Pad(⟨before⟩, Mode = TorchSharp.PaddingModes.Reflect), ReLU]",
            "1, 2, 0.5", "2, 0, -1.5"),
        new("int n, int from", "[Input(3, 12, \"w\")] [Crop(⟨n⟩)] [Crop(⟨n-2⟩, Offset = ⟨from⟩)]", "6, 1", "5, 2"),
        new("int f, bool a",
            "[Input(3, 4, 5)] [Upsample(⟨f⟩)] [Upsample(Size = ⟨4*f⟩, Mode = TorchSharp.torch.UpsampleMode.Bilinear, AlignCorners = ⟨a⟩)]",
            "2, true", "3, false"),
        new("double f", "[Input(3, 4, \"w\")] [Upsample(⟨f⟩)]", "1.5", "2.0"),
        new("int r", "[Input(⟨4*r*r⟩, 2, 3)] [PixelShuffle(⟨r⟩)] [PixelUnshuffle(⟨r⟩)] [ChannelShuffle(⟨2*r⟩)]", "2", "3"),
        new("double s, double a",
            "[Input(5)] [LeakyReLU(⟨s⟩), ELU(⟨a⟩), CELU(⟨a⟩), Hardtanh(⟨-1⟩, ⟨a⟩), Softplus(⟨a⟩, ⟨s⟩), Scale(⟨s⟩)]",
            "0.2, 1.5", "0.1, 0.5"),
        new("int n, double init", "[Input(4, 3)] [PReLU(⟨n⟩, Init = ⟨init⟩)]", "1, 0.1", "4, 0.3"),
        new("int c", "[Input(⟨2*c⟩, 3)] [GLU(1), Softmax, Flatten]", "2", "3"),
        new("int n, int size, int pad", "[Input(7)] [Embedding(⟨n⟩, ⟨size⟩, PaddingIdx = ⟨pad⟩)]", "11, 4, 0", "5, 3, 2"),
        new("int i, int n, int layers, bool b, double p, bool both",
            "[Input(6, ⟨i⟩)] [LSTM(⟨i⟩, ⟨n⟩, ⟨layers⟩, Bias = ⟨b⟩, Dropout = ⟨p⟩, Bidirectional = ⟨both⟩)] " +
            "[GRU(⟨n⟩, NumLayers = ⟨layers⟩, Bidirectional = ⟨both⟩)]",
            "3, 4, 2, true, 0.0, false", "2, 3, 1, false, 0.0, true"),
        new("int n, int heads, double p, bool b",
            "[Input(6, ⟨n⟩)] [ClassToken, PositionalEmbedding] [MultiheadAttention(⟨n⟩, ⟨heads⟩, Dropout = ⟨p⟩, Bias = ⟨b⟩)]",
            "6, 2, 0.1, true", "8, 4, 0.0, false"),
        new("int n, int heads, bool b, bool causal",
            "[Input(6, ⟨n⟩)] [Tap(\"x\"), Linear(⟨2*n⟩), MultiheadAttention(⟨heads⟩, Keys = \"x\", Bias = ⟨b⟩, Causal = ⟨causal⟩)] " +
            "[MultiheadAttention(⟨heads⟩, Causal = ⟨causal⟩)]",
            "6, 2, true, true", "8, 4, false, false"),
        new("int n, int heads, int m, int s, bool b, double p",
            "[Input(9, 10, ⟨n⟩)] [WindowAttention(⟨n⟩, ⟨heads⟩, Window = new object[] { ⟨m⟩, ⟨m+1⟩ }, Shift = ⟨s⟩, Bias = ⟨b⟩, Dropout = ⟨p⟩)] " +
            "[Roll(1, ⟨s⟩), Tap(\"x\"), Transpose(-2, -1), MatMul(\"x\"), Roll(-1, ⟨s-m⟩)]",
            "6, 2, 3, 1, true, 0.1", "8, 4, 2, 0, false, 0.0"),
        new("int k, int s, int p, bool ceil",
            "[Input(2, 13, 9)] [Tap(\"x\"), MaxPool(⟨k⟩, ⟨s⟩, ⟨p⟩, Ceil = ⟨ceil⟩), MaxUnpool(⟨k⟩, ⟨s⟩, ⟨p⟩, Ceil = ⟨ceil⟩, Like = \"x\")]",
            "2, 2, 0, false", "3, 3, 1, true"),
        new("int n, int m, bool b", "[Input(6, ⟨n⟩)] [Tap(\"x\"), Linear(⟨m⟩), Bilinear(\"x\", ⟨n+1⟩, Bias = ⟨b⟩)]", "3, 2, true", "2, 5, false"),
        new("int steps, int n", "[Input(⟨steps⟩, ⟨n⟩)] [PositionalEmbedding, Mean(1), Linear(⟨steps⟩)]", "6, 2", "8, 4"),
        new("double p, int k, int s, bool ceil", "[Input(3, 17, 12)] [LPPool(⟨p⟩, ⟨k⟩, Stride = ⟨s⟩, Ceil = ⟨ceil⟩)]", "2.0, 3, 2, true", "4.0, 2, 1, false"),
        new("int a, double e, bool affine",
            "[Input(3, ⟨a⟩)] [RMSNorm(⟨a⟩, Eps = ⟨e⟩, Affine = ⟨affine⟩)] [RMSNorm(Eps = ⟨e⟩, Affine = false), Hardshrink(⟨e⟩)]",
            "4, 1e-3, true", "5, 1e-2, false"),
        new("double a, double b", "[Input(5)] [Shift(⟨a⟩), Clamp(⟨a⟩, ⟨b⟩), Clamp(⟨a⟩), Clamp(Max = ⟨b⟩)]", "-0.5, 0.5", "0.1, 0.2"),
        new("int c, int s, int e, int k",
            "[Input(⟨2*c⟩, 13, \"any\")] [Slice(1, ⟨c⟩), Slice(2, ⟨s⟩, ⟨e⟩, Step = ⟨k⟩), Slice(3, -5), Slice(1, End = ⟨c-1⟩)]",
            "3, 2, 11, 2", "2, 0, 13, 3"),
        new("int n, double p, double e",
            "[Input(⟨n⟩, 3)] [Normalize(2, P = ⟨p⟩, Eps = ⟨e⟩), LayerScale(⟨e⟩), LayerScale(⟨p⟩, Dim = -1)]",
            "4, 3.0, 0.5", "2, 1.5, 0.1"),
        new("double p", "[Input(4, 3)] [Norm(2, P = ⟨p⟩, KeepDim = true), Sum(1), Min(1, KeepDim = true)]", "3.0", "1.5"),
    ];

    /// <summary>The block and its uses as C#.</summary>
    public string Source(int index)
    {
        var twins = Values.Select((values, use) => $$"""
            {{Setting().Replace(Attributes, match => Constant(match.Groups[1].Value, values))}}
            public partial class Twin{{index}}_{{use}};

            public static class Use{{index}}_{{use}}
            {
                public static nn.Module<Tensor, Tensor> Block() => new Block{{index}}({{values}});

                public static nn.Module<Tensor, Tensor> Twin() => new Twin{{index}}_{{use}}();
            }
            """);
        return $"""
            {Setting().Replace(Attributes, match => Open(match.Groups[1].Value))}
            public partial class Block{index}({Parameters});

            {string.Join('\n', twins)}
            """;
    }

    /// <summary>What the whole parameters and flags stand for in a use.</summary>
    public Dictionary<string, long> Numbers(int use) => Parsed(Values[use])
        .Where(pair => !pair.Value.Contains('.') && !pair.Value.Contains('e') || pair.Value is "true" or "false")
        .ToDictionary(pair => pair.Name, pair => pair.Value switch { "true" => 1, "false" => 0, var number => long.Parse(number) });

    private IEnumerable<(string Name, string Value)> Parsed(string values) =>
        Parameters.Split(", ").Select(parameter => parameter.Split(' ')[1]).Zip(values.Split(", "));

    private static string Open(string setting) => setting.All(char.IsLetter) ? $"nameof({setting})" : setting == "-1" ? setting : $"\"{setting}\"";

    private string Constant(string setting, string values) => Parsed(values).FirstOrDefault(pair => pair.Name == setting).Value
        ?? $"{Expression.Read(setting, name => long.Parse(Parsed(values).First(pair => pair.Name == name).Value))}";

    [GeneratedRegex("⟨(.*?)⟩")]
    private static partial Regex Setting();
}
