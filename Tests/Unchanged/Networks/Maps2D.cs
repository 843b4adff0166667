using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Unchanged.Networks;

#pragma warning disable DSL5009 // What is advised against is pinned too.
[Input(3, 45, 64)]
[Conv(3, 12, new[] { 3, 5 }, Stride = new[] { 2, 1 }, Padding = new[] { 1, 2 }), BatchNorm(12), ReLU, MaxPool(new[] { 2, 4 }, Ceil = true)]
[Conv(12, 24, 3, Padding = 1, PaddingMode = PaddingModes.Reflect, Groups = 3), GroupNorm(6, 24), GELU]
[Conv(24, Dilation = new[] { 1, 3 }, Padding = "same", Bias = false), InstanceNorm, SiLU, AvgPool(3, Stride = 1, Padding = 1, CountIncludePad = false)]
[ConvTranspose(24, 8, 3, Stride = 2, Padding = 1, OutputPadding = 1), Hardswish, Crop(new[] { 20, 30 }, Offset = new[] { 2, 0 })]
[AdaptiveMaxPool(new[] { 5, 3 }), Flatten, Linear(120, 10), Softmax]
internal sealed partial class Image;

[Input(4, 12, 16)]
[PixelShuffle(2), PixelUnshuffle(4), Conv(16, Kernel = 1), ChannelShuffle(4), PixelShuffle(2), Conv(6, PaddingMode = PaddingModes.Replicate, Padding = 2)]
[Pad(1), Pad(new[] { 1, 0 }, Value = 0.5), Pad(new[] { 2, 1, 0, 3 }, Mode = PaddingModes.Reflect), Pad(-1), Pad(2, Mode = PaddingModes.Circular)]
[Upsample(1.5, Mode = UpsampleMode.Bilinear), Upsample(Size = new[] { 30, 20 }, Mode = UpsampleMode.Bicubic, AlignCorners = true)]
[Upsample(new[] { 2.0, 0.5 }), Upsample(Size = 16), SpatialDropout, LocalResponseNorm(2), GlobalAvgPool, Reshape(2, 3), Select(2, 0)]
internal sealed partial class Resampled;

[Input(3, "h", "w")]
[Conv(8, Stride = 2, Padding = 1), BatchNorm, ReLU, Tap("half"), MaxPool(3, Stride = 2, Padding = 1, Dilation = 1), AvgPool(2, Stride = 3, Ceil = true)]
[Upsample(3), Conv(8, Kernel = 2, Padding = "same"), ConvTranspose(4, Kernel = 3, Stride = 2, Dilation = 2), AdaptiveAvgPool(new[] { 4, 6 }), Tap("small")]
[From("half"), GlobalMaxPool, Conv(4, Kernel = 1), Mul("small"), LayerNorm(4, 4, 6), Flatten, Linear(96, 5)]
internal sealed partial class AnyImage;

[Input(2, "s", "s")]
[Pad(new[] { 1, 1, 2, 2 }), Conv(4, Kernel = 5, Stride = 3), PixelUnshuffle(1), Upsample(2.5)]
internal sealed partial class Square;
