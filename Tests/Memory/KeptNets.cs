using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Memory;

#pragma warning disable DSL5029 // Each op stands where it is, whatever the network is good for.
/// <summary>A network for each op, or for some that keep little, with layers around it that make its input need a gradient.</summary>
public static partial class KeptNets
{
    [Input(3, 8, 8), Conv(4), ReLU, Conv(4), Tanh, Conv(4), Sigmoid, Conv(2, Kernel = 1)]
    public partial class InPlace;

    [Input(3, 8, 8), Conv(4), GELU, Conv(4), SiLU, Conv(4), Mish]
    public partial class OfInput;

    [Input(3, 8, 8), Conv(4), ELU, SELU, CELU, LeakyReLU, PReLU, Hardswish, Hardsigmoid, Softplus]
    public partial class Chain;

    [Input(3, 8, 8), Conv(4), ReLU6]
    public partial class Six;

    [Input(3, 8, 8), Conv(4), GELU, ReLU6, Conv(4)]
    public partial class SixOfGELU;

    [Input(3, 8, 8), Conv(4), BatchNorm, ReLU6, Conv(4, Groups = 4), BatchNorm]
    public partial class Separable;

    [Input(3, 8, 8), Conv(4), Hardtanh]
    public partial class Hard;

    [Input(3, 8, 8), Conv(4), GELU, Hardtanh, Conv(4)]
    public partial class HardOfGELU;

    [Input(3, 8, 8), Conv(4), Softsign]
    public partial class Softsigned;

    [Input(3, 8, 8), Conv(4), LogSigmoid]
    public partial class LogSigmoided;

    [Input(3, 8, 8), Conv(4), Tanh, LogSigmoid]
    public partial class LogSigmoidOfTanh;

    [Input(3, 8, 8), Conv(4), Hardshrink, GLU(1)]
    public partial class Gated;

    [Input(3, 8, 8), Conv(4), Softmax, Conv(4), LogSoftmax]
    public partial class Softmaxed;

    [Input(3, 8, 8), Conv(4), Abs, Shift(1), Sqrt, Exp, Square, Log, Clamp(Min = 0, Max = 1), Scale(2)]
    public partial class Arithmetics;

    [Input(3, 8, 8), Conv(4), MaxPool(2), Conv(2, Padding = 1), AvgPool(2)]
    public partial class Pooled;

    [Input(3, 9, 9), Conv(4), AdaptiveAvgPool(3), Conv(4, Padding = 1), AdaptiveMaxPool(2)]
    public partial class Adapted;

    [Input(3, 9, 9), Conv(4), GlobalMaxPool, Flatten, Linear(2)]
    public partial class GlobalMax;

    [Input(3, 9), Conv(4), MaxPool(2), Conv(4, Padding = 1), GlobalAvgPool, Flatten]
    public partial class Pooled1d;

    [Input(3, 9), Conv(4), AvgPool(2)]
    public partial class Averaged1d;

    [Input(2, 5, 6, 7), Conv(4), MaxPool(2), BatchNorm, GlobalAvgPool, Flatten]
    public partial class Pooled3d;

    [Input(3, 8, 8), Conv(4), BatchNorm, ReLU, Conv(4, Bias = false), BatchNorm(Affine = false)]
    public partial class Normed;

    [Input(3, 8, 8), Conv(4), GroupNorm(2)]
    public partial class GroupNormed;

    [Input(3, 8, 8), Conv(4), Permute(0, 2, 3, 1), LayerNorm]
    public partial class LayerNormed;

    [Input(3, 8, 8), Conv(4), InstanceNorm]
    public partial class InstanceNormed;

    [Input(3, 8, 8), Conv(4), InstanceNorm(Affine = true, TrackRunningStats = true), Conv(4), InstanceNorm(Affine = true)]
    public partial class InstanceNormedMore;

    [Input(3, 8, 8), Conv(5), LocalResponseNorm(2)]
    public partial class ResponseNormedTwice;

    [Input(3, 8, 8), Conv(4), LocalResponseNorm(3)]
    public partial class ResponseNormed;

    [Input(6), Linear(8), RMSNorm, Linear(4)]
    public partial class RootNormed;

    [Input(6), Linear(8), Normalize]
    public partial class Normalised;

    [Input(3, 8, 8), Conv(4), Dropout, Conv(4), SpatialDropout(0.2), Conv(4), StochasticDepth(0.1)]
    public partial class Dropped;

    [Input(3, 8, 8), Conv(4), AlphaDropout(0.2)]
    public partial class AlphaDropped;

    [Input(3, 8, 8), Conv(4, PaddingMode = PaddingModes.Reflect, Padding = 1)]
    [Conv(4, Padding = "same", Kernel = 2), Conv(2, PaddingMode = PaddingModes.Circular, Padding = 1)]
    public partial class PaddedConvs;

    [Input(3, 8, 8), Conv(4), Pad(1), Conv(4)]
    [Pad(1, Mode = PaddingModes.Reflect), Conv(4), Pad(1, Mode = PaddingModes.Replicate), Conv(4), Pad(1, Mode = PaddingModes.Circular)]
    public partial class Pads;

    [Input(3, 8, 8), Conv(4), ConvTranspose(8, Kernel = 2, Stride = 2), Upsample(2), PixelUnshuffle(2), PixelShuffle(2), Crop(5), ChannelShuffle(2), Conv(1)]
    public partial class Resampled;

    [Input(3, 8, 8), Conv(4), Upsample(2, Mode = UpsampleMode.Bilinear), Unfold(2), Roll(1, 2)]
    public partial class Unfolded;

    [Input(3, 8, 8), Conv(4), Mean(2, KeepDim = true), Conv(4, Kernel = 1), Max(2), Conv(2), Min(2), Linear(3)]
    public partial class Reduced;

    [Input(4, 8, 8), Conv(8), Tap("x"), Conv(8, Kernel = 1), Mul("x"), Tap("y")]
    [Conv(8, Kernel = 1), Maximum("y"), Tap("z"), Conv(8, Kernel = 1), Sub("z"), Concat("z")]
    public partial class Joined;

    [Input(4, 8, 8), Conv(8, Padding = 1), Tap("x"), GlobalAvgPool, Conv(2, Kernel = 1), ReLU, Conv(8, Kernel = 1), Sigmoid, Mul("x")]
    public partial class SqueezeExcited;

    [Input(5, 6), Linear(8), Norm(2, KeepDim = true), Linear(8), LayerScale, Permute(0, 2, 1), Flatten, Linear(3)]
    public partial class Turned;

    [Input(7), Embedding(10, 6), PositionalEmbedding, ClassToken, Linear(4), Select(1, 0), Linear(2)]
    public partial class Tokens;

    [Input(5, 6), Linear(8), MultiheadAttention(2), LayerNorm]
    public partial class Attending;

    [Input(5, 6), Linear(8), MultiheadAttention(2, Causal = true), LayerNorm]
    public partial class Causal;

    [Input(5, 6), Linear(8), Tap("x"), Linear(3), Tap("k"), From("x"), MultiheadAttention(2, Keys = "k"), LayerNorm]
    public partial class Crossing;

    [Input(3, 8, 8), Conv(4), LPPool(2, 2)]
    public partial class Lp;

    [Input(3, 8, 8), Conv(4), Tap("x"), MaxPool(2), Conv(4, Padding = 1), MaxUnpool(2, Like = "x")]
    public partial class Unpooled;

    [Input(8, 6), Linear(4), Tap("x"), Linear(5), Bilinear("x", 3)]
    public partial class Bilinears;

    [Input(4, 6), Conv(4), Tap("x"), Permute(0, 2, 1), MatMul("x")]
    public partial class Multiplied;
}
