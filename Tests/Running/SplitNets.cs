using TorchDsl;

namespace TorchDsl.Tests.Running;

/// <summary>Parts of other sizes, one of which is overwritten and taken up again.</summary>
[Input(8, 5, 6)]
[Conv(8, Kernel = 1), Split(1, "few", "many", Sizes = new[] { 3, 5 }), Split(-3, "left", "right")]
[From("many"), ReLU, Conv(3, Kernel = 1), Add("few"), Tap("mixed")]
[From("left"), Tanh, Add("right"), GlobalAvgPool, Conv(3, Kernel = 1), Mul("mixed")]
internal sealed partial class SplitNet;

/// <summary>Parts of a free size, and of one that is left whole.</summary>
[Input(2, "3*h", "w")]
[Sigmoid, Split(2, "top", "middle", "bottom"), From("top"), Sub("middle"), Mul("bottom"), Expect(2, "h", "w")]
internal sealed partial class SplitFree;

/// <summary>ShuffleNetV2's unit: halves, or with a stride the whole value twice.</summary>
[Input(nameof(channels), "h", "w")]
[Split(1, "kept", "changed", When = $"{nameof(stride)} == 1")]
[From("kept"), Conv($"{nameof(channels)}/2", Kernel = 1, Stride = nameof(stride), When = $"{nameof(stride)} != 1"), Tap("one")]
[From("changed"), Conv($"{nameof(channels)}/2", Kernel = 1), ReLU, Conv($"{nameof(channels)}/2", Stride = nameof(stride), Padding = 1)]
[Concat("one"), ChannelShuffle(2)]
internal sealed partial class ShuffleUnit(int channels, int stride);

[Input(4, 6, 6), Use<ShuffleUnit>("stride: 1"), Use<ShuffleUnit>("stride: 2"), Expect(4, 3, 3)]
internal sealed partial class ShuffleNet;

/// <summary>Several categories in one input of ids, as tables have them.</summary>
[Input(3)]
[Split(1, "colour", "shape", "size")]
[From("colour"), Embedding(5, 4), Flatten, Tap("c")]
[From("shape"), Embedding(7, 2), Flatten, Tap("s")]
[From("size"), Embedding(3, 3), Flatten, Concat("c", "s"), Linear(2)]
internal sealed partial class Categories;
