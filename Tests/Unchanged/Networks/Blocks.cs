using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Unchanged.Networks;

#pragma warning disable DSL5001, DSL5002, DSL5003, DSL5004 // What is advised against is pinned too.

[Input(nameof(channels), "h", "w")]
[Branch, Conv(nameof(channels), $"{nameof(channels)}/2", 1, Bias = nameof(bias)), BatchNorm, ReLU]
[Conv($"{nameof(channels)}/2", Padding = nameof(dilation), Dilation = nameof(dilation), Groups = nameof(groups)), ReLU, Conv(nameof(channels), Kernel = 1)]
[Dropout(nameof(p)), Branch, Add, ReLU]
internal sealed partial class Squeeze(int channels, int groups = 1, int dilation = 1, bool bias = true, double p = 0.1);

[Input(nameof(channels), "h", "w")]
[Branch, Conv(nameof(width), Stride = nameof(stride), Padding = 1), BatchNorm, Branch, Conv(nameof(width), Kernel = 1, Stride = nameof(stride)), Add]
[Conv($"max({nameof(width)}, 2*{nameof(channels)})", Kernel = nameof(stride)), LeakyReLU(0.1)]
internal sealed partial class Step(int channels, int width, int stride = 2);

[Input("steps", nameof(size))]
[Branch, LayerNorm, MultiheadAttention(nameof(heads), Dropout = nameof(p)), Branch, Add]
[Branch, LayerNorm, Linear($"{nameof(size)}*{nameof(ratio)}"), GELU, Linear(nameof(size)), StochasticDepth(nameof(p)), Branch, Add]
internal sealed partial class Encoder(int size, int heads, int ratio = 4, double p = 0);

[Input(nameof(features))]
[Linear(nameof(features), nameof(hidden), Bias = nameof(bias)), ReLU, Dropout(0.5), Linear($"min({nameof(hidden)}, {nameof(features)})"), GLU]
internal sealed partial class Head(int features, int hidden, bool bias);

[Input($"2*{nameof(n)}", nameof(n), 9)]
[Reshape(nameof(n), -1), Unflatten(2, 6, -1), Crop(new object[] { 2, nameof(n) }), PixelShuffle(1), Flatten(2)]
internal sealed partial class Shaped(int n);

[Input(nameof(c), "l")]
[Conv($"{nameof(c)}*{nameof(k)}", Kernel = nameof(k), Padding = "same"), Upsample(nameof(k))]
[Pad(nameof(k)), MaxPool(nameof(k)), ConvTranspose(nameof(c), Kernel = nameof(k))]
internal sealed partial class Scaled1D(int c, int k);

[Input(3, 32, 32), Conv(16, Padding = 1), Use<Squeeze>(16, 2, 2, false, 0.3, Name = "first"), Use<Step>(24), Use<Squeeze>(Repeat = 2, Name = "more")]
[Use<Step>(32, 64, 1), Use<Squeeze>, GlobalAvgPool, Flatten, Use<Head>(10, true)]
internal sealed partial class OfBlocks;

[Input(7), Embedding(30, 12), PositionalEmbedding, Use<Encoder>("size: 12", "heads: 3", Repeat = 2, Name = "layers"), Use<Encoder>(12, 4, 2, 0.1), Mean(1)]
internal sealed partial class Transformer;

[Input(6, 3, 9), Use<Shaped>, Flatten(1, -1), Linear(4)]
internal sealed partial class OfShapes;

[Input(4, "t"), Use<Scaled1D>(4, 3), Use<Scaled1D>(2), Branch, Use<Scaled1D>(1), Conv(4), Branch, Concat]
internal sealed partial class FreeBlocks;

[Input(3, 16, 16), Use<LittleNet>, Linear(4, 2)]
internal sealed partial class OfANetwork;

[Input(3, 16, 16), Conv(4, Kernel = 16, PaddingMode = PaddingModes.Zeros), Flatten]
internal sealed partial class LittleNet;

[Input(nameof(c), "h", "w"), Use<Squeeze>($"channels: {nameof(c)}", $"dilation: {nameof(d)}+1")]
[Use<Step>(nameof(c), $"2*{nameof(c)}", nameof(d)), Upsample(nameof(d), Mode = UpsampleMode.Nearest)]
internal sealed partial class Outer(int c, int d = 2);

[Input(8, 16, 16), Use<Outer>("c: 8"), Use<Outer>(16, 1)]
internal sealed partial class OfOuter;
