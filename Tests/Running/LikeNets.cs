using TorchDsl;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Running;

/// <summary>What rounding loses comes back by a named value's size, whatever that is.</summary>
[Input(2, "h", "w")]
[Conv(4, Padding = 1), ReLU, Tap("skip"), MaxPool(2), Tap("half")]
[ConvTranspose(4, Kernel = 2, Stride = 2), Pad(Like = "skip"), Add("skip"), Tap("padded")]
[From("half"), Upsample(Like = "skip", Mode = UpsampleMode.Bilinear), Tap("resized")]
[From("padded"), Crop(Like = "half"), Add("half"), Upsample(Like = "skip"), Concat("resized")]
internal sealed partial class LikeNet;

/// <summary>Multiples of a size, of which one dimension is another than the other.</summary>
[Input(1, "4*n", "8*n+3")]
[MaxPool(4), Expect(1, "n", "2*n"), Conv(2, Kernel = 1)]
internal sealed partial class MultipleNet;

/// <summary>A picture, and one at half of its resolution.</summary>
[Input(1, "2*h", "2*w", Name = "fine"), Input(1, "h", "w", Name = "coarse")]
[MaxPool(2), Add("coarse")]
internal sealed partial class TwoScales;

[Input(nameof(channels), "2*h", "w")]
[MaxPool(new[] { 2, 1 }), Conv(nameof(channels), Kernel = 1)]
internal sealed partial class Halving(int channels);

[Input(1, "6*h", 5), Use<Halving>, Expect(1, "3*h", "?")]
internal sealed partial class OfHalves;
