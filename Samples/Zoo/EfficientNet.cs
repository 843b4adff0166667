namespace TorchDsl.Samples.Zoo;

/// <summary>
/// EfficientNet-B0 (Tan and Le, "EfficientNet: rethinking model scaling for convolutional neural networks", 2019). Blocks are left out
/// the more often the deeper they lie.
/// </summary>
[Input(3, 224, 224)]
[Conv(32, Stride = 2, Padding = 1, Bias = false, Name = "features.0.0"), BatchNorm(Name = "features.0.1"), SiLU]
[Use<MBConv>(16, 3, "expand: 1", Name = "features.1.0")]
[Use<MBConv>(24, 3, "drop: 0.2*(1+Turn)/16", "stride: Turn == 0 ? 2 : 1", Name = "features.2", Repeat = 2)]
[Use<MBConv>(40, 5, "drop: 0.2*(3+Turn)/16", "stride: Turn == 0 ? 2 : 1", Name = "features.3", Repeat = 2)]
[Use<MBConv>(80, 3, "drop: 0.2*(5+Turn)/16", "stride: Turn == 0 ? 2 : 1", Name = "features.4", Repeat = 3)]
[Use<MBConv>(112, 5, "drop: 0.2*(8+Turn)/16", Name = "features.5", Repeat = 3)]
[Use<MBConv>(192, 5, "drop: 0.2*(11+Turn)/16", "stride: Turn == 0 ? 2 : 1", Name = "features.6", Repeat = 4)]
[Use<MBConv>(320, 3, "drop: 0.2*15/16", Name = "features.7.0")]
[Conv(1280, Kernel = 1, Bias = false, Name = "features.8.0"), BatchNorm(Name = "features.8.1"), SiLU]
[GlobalAvgPool, Flatten, Dropout(0.2), Linear(1000, Name = "classifier.1")]
public partial class EfficientNetB0;

/// <summary>
/// MBConv: a convolution for each of more channels, mostly six times as many, weighed by what the whole map shows, and a shortcut where two
/// narrow maps are alike.
/// </summary>
[Input(nameof(channels), "h", "w"), Tap("narrow")]
[Conv($"{nameof(expand)}*{nameof(channels)}", Kernel = 1, Bias = false, Name = "block.0.0", When = $"{nameof(expand)} > 1")]
[BatchNorm(Name = "block.0.1", When = $"{nameof(expand)} > 1"), SiLU(When = $"{nameof(expand)} > 1")]
[Conv($"{nameof(expand)}*{nameof(channels)}", Kernel = nameof(kernel), Stride = nameof(stride), Padding = $"{nameof(kernel)}/2",
    Groups = $"{nameof(expand)}*{nameof(channels)}", Bias = false, Name = "block.{expand > 1 ? 1 : 0}.0")]
[BatchNorm(Name = "block.{expand > 1 ? 1 : 0}.1"), SiLU, Tap("map")]
[GlobalAvgPool, Conv($"{nameof(channels)}/4", Kernel = 1, Name = "block.{expand > 1 ? 2 : 1}.fc1"), SiLU]
[Conv($"{nameof(expand)}*{nameof(channels)}", Kernel = 1, Name = "block.{expand > 1 ? 2 : 1}.fc2"), Sigmoid, Mul("map")]
[Conv(nameof(width), Kernel = 1, Bias = false, Name = "block.{expand > 1 ? 3 : 2}.0"), BatchNorm(Name = "block.{expand > 1 ? 3 : 2}.1")]
[StochasticDepth(nameof(drop), When = $"{nameof(stride)} == 1 && {nameof(channels)} == {nameof(width)}")]
[Add("narrow", When = $"{nameof(stride)} == 1 && {nameof(channels)} == {nameof(width)}")]
public partial class MBConv(int channels, int width, int kernel, int expand = 6, int stride = 1, double drop = 0);
