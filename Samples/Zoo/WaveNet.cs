namespace TorchDsl.Samples.Zoo;

/// <summary>
/// WaveNet's stack of dilated causal convolutions (van den Oord et al., "WaveNet: a generative model for raw audio", 2016): ten
/// layers, of which each sees twice as far back as the one before, 1024 samples in the end. A convolution of all that they
/// give, side by side, is the sum of the paper's skip connections.
/// </summary>
[Input(256, 4096)]
[Conv(32, Kernel = 1)]
[Tap("x1"), Use<GatedConv>(1), Tap("z1"), Conv(32, Kernel = 1), Add("x1")]
[Tap("x2"), Use<GatedConv>(2), Tap("z2"), Conv(32, Kernel = 1), Add("x2")]
[Tap("x3"), Use<GatedConv>(4), Tap("z3"), Conv(32, Kernel = 1), Add("x3")]
[Tap("x4"), Use<GatedConv>(8), Tap("z4"), Conv(32, Kernel = 1), Add("x4")]
[Tap("x5"), Use<GatedConv>(16), Tap("z5"), Conv(32, Kernel = 1), Add("x5")]
[Tap("x6"), Use<GatedConv>(32), Tap("z6"), Conv(32, Kernel = 1), Add("x6")]
[Tap("x7"), Use<GatedConv>(64), Tap("z7"), Conv(32, Kernel = 1), Add("x7")]
[Tap("x8"), Use<GatedConv>(128), Tap("z8"), Conv(32, Kernel = 1), Add("x8")]
[Tap("x9"), Use<GatedConv>(256), Tap("z9"), Conv(32, Kernel = 1), Add("x9")]
[Use<GatedConv>(512), Concat("z1", "z2", "z3", "z4", "z5", "z6", "z7", "z8", "z9")]
[Conv(256, Kernel = 1), ReLU, Conv(256, Kernel = 1), ReLU, Conv(256, Kernel = 1)]
public partial class WaveNet;

/// <summary>The gate: what is let through, and how much of it, both from the sample and the one so far before it.</summary>
[Input(nameof(channels), "t")]
[Pad(new object[] { nameof(dilation), 0 })]
[Branch, Conv(nameof(channels), Kernel = 2, Dilation = nameof(dilation)), Tanh]
[Branch, Conv(nameof(channels), Kernel = 2, Dilation = nameof(dilation)), Sigmoid]
[Mul]
public partial class GatedConv(int channels, int dilation);
