using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Unchanged.Networks;

#pragma warning disable DSL5009 // What is advised against is pinned too.
[Input(2, 100)]
[Conv(2, 8, 5, Stride = 2, Padding = 2), BatchNorm(8), ELU(0.5), MaxPool(3, Stride = 2, Padding = 1, Ceil = true)]
[Conv(8, 16, 3, Padding = "same", Dilation = 2, Groups = 4, Bias = false), InstanceNorm(16, Affine = true, TrackRunningStats = true), CELU(0.7)]
[AvgPool(2, CountIncludePad = false), ConvTranspose(16, 8, 4, Stride = 2, Padding = 1), SiLU]
[Upsample(2, Mode = UpsampleMode.Linear, AlignCorners = true), Pad(new[] { 1, 2 }, Mode = PaddingModes.Replicate), Crop(40, Offset = 3)]
[LocalResponseNorm(3, Alpha = 1e-3, Beta = 0.5, K = 2), SpatialDropout(0.1), ChannelShuffle(2), AdaptiveAvgPool(10), AdaptiveMaxPool(5)]
[GlobalMaxPool, Flatten, Linear(8, 3), LogSoftmax]
internal sealed partial class Signal;

[Input(1, "t")]
[Conv(4, Kernel = 2, Padding = "valid"), Conv(8, Kernel = new[] { 3 }, Stride = new[] { 2 }, Padding = new[] { 1 }, PaddingMode = PaddingModes.Circular), ReLU]
[MaxPool(new[] { 2 }, Dilation = 2, Stride = 3), Upsample(1.5), Crop(4), Flatten, Linear(32, 2)]
internal sealed partial class AnySignal;

[Input(3, 64)]
[Branch, Conv(6, Kernel = 1), Branch, Conv(6, Padding = 1), Branch, Conv(6, Kernel = 5, Padding = 2), Add, PReLU(6)]
[Conv(6, Kernel = 4, Padding = "same", Groups = 6), AvgPool(4, Padding = 2, Ceil = true), GLU(1), Flatten(1, 2)]
internal sealed partial class ThreeKernels;
