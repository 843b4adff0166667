using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Unchanged.Networks;

#pragma warning disable DSL5009 // What is advised against is pinned too.
[Input(1, 16, 24, 20)]
[Conv(1, 6, 3, Padding = 1), BatchNorm(6), ReLU, MaxPool(2), Conv(6, 8, new[] { 1, 3, 5 }, Padding = new[] { 0, 1, 2 }, Groups = 2), InstanceNorm, ReLU6]
[AvgPool(new[] { 2, 2, 1 }, Stride = 2), ConvTranspose(8, 4, 2, Stride = 2), SpatialDropout(0.25), Upsample(2, Mode = UpsampleMode.Trilinear)]
[Pad(new[] { 1, 1, 0, 0, 2, 2 }), Crop(8), LocalResponseNorm(3), AdaptiveAvgPool(new[] { 2, 3, 4 }), ChannelShuffle(2), GroupNorm(2), Flatten, Linear(96, 7)]
internal sealed partial class Volume;

[Input(2, "d", "h", "w")]
[Conv(4, Kernel = 3, Padding = "same"), BatchNorm, Tanh, MaxPool(new[] { 1, 2, 2 }), Conv(4, Stride = 2, Padding = 1, PaddingMode = PaddingModes.Circular)]
[GlobalAvgPool, Flatten, Linear(3)]
internal sealed partial class AnyVolume;
