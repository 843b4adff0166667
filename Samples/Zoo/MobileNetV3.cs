namespace TorchDsl.Samples.Zoo;

/// <summary>MobileNetV3-Large (Howard et al., "Searching for MobileNetV3", 2019).</summary>
[Input(3, 224, 224)]
[Conv(16, Stride = 2, Padding = 1, Bias = false, Name = "features.0.0"), BatchNorm(Eps = 0.001, Momentum = 0.01, Name = "features.0.1"), Hardswish]
[Use<BneckBlock>(16, 16, 3, Name = "features.1")]
[Use<BneckBlock>(64, 24, 3, "stride: 2", Name = "features.2"), Use<BneckBlock>(72, 24, 3, Name = "features.3")]
[Use<BneckBlock>(72, 40, 5, "squeeze: 24", "stride: 2", Name = "features.4"), Use<BneckBlock>(120, 40, 5, "squeeze: 32", Name = "features", Repeat = 2)]
[Use<BneckBlock>(240, 80, 3, "act: Hardswish", "stride: 2", Name = "features.7"), Use<BneckBlock>(200, 80, 3, "act: Hardswish", Name = "features.8")]
[Use<BneckBlock>(184, 80, 3, "act: Hardswish", Name = "features", Repeat = 2)]
[Use<BneckBlock>(480, 112, 3, "act: Hardswish", "squeeze: 120", Name = "features.11")]
[Use<BneckBlock>(672, 112, 3, "act: Hardswish", "squeeze: 168", Name = "features.12")]
[Use<BneckBlock>(672, 160, 5, "act: Hardswish", "squeeze: 168", "stride: 2", Name = "features.13")]
[Use<BneckBlock>(960, 160, 5, "act: Hardswish", "squeeze: 240", Name = "features", Repeat = 2)]
[Conv(960, Kernel = 1, Bias = false, Name = "features.16.0"), BatchNorm(Eps = 0.001, Momentum = 0.01, Name = "features.16.1"), Hardswish]
[GlobalAvgPool, Flatten, Linear(1280, Name = "classifier.0"), Hardswish, Dropout(0.2), Linear(1000, Name = "classifier.3")]
public partial class MobileNetV3Large;

/// <summary>
/// The bottleneck: a convolution for each of many channels, which may be weighed by what the whole map shows, and a shortcut between narrow
/// maps.
/// </summary>
[Input(nameof(channels), "h", "w"), Tap("narrow")]
[Conv(nameof(wide), Kernel = 1, Bias = false, Name = "block.0.0", When = $"{nameof(wide)} > {nameof(channels)}")]
[BatchNorm(Eps = 0.001, Momentum = 0.01, Name = "block.0.1", When = $"{nameof(wide)} > {nameof(channels)}")]
[Activate(nameof(act), When = $"{nameof(wide)} > {nameof(channels)}")]
[Conv(nameof(wide), Kernel = nameof(kernel), Stride = nameof(stride), Padding = $"{nameof(kernel)}/2", Groups = nameof(wide), Bias = false,
    Name = "block.{wide > channels ? 1 : 0}.0")]
[BatchNorm(Eps = 0.001, Momentum = 0.01, Name = "block.{wide > channels ? 1 : 0}.1"), Activate(nameof(act)), Tap("map")]
[GlobalAvgPool(When = $"{nameof(squeeze)} > 0")]
[Conv(nameof(squeeze), Kernel = 1, Name = "block.{wide > channels ? 2 : 1}.fc1", When = $"{nameof(squeeze)} > 0"), ReLU(When = $"{nameof(squeeze)} > 0")]
[Conv(nameof(wide), Kernel = 1, Name = "block.{wide > channels ? 2 : 1}.fc2", When = $"{nameof(squeeze)} > 0")]
[Hardsigmoid(When = $"{nameof(squeeze)} > 0"), Mul("map", When = $"{nameof(squeeze)} > 0")]
[Conv(nameof(width), Kernel = 1, Bias = false, Name = "block.{(wide > channels ? 2 : 1) + (squeeze > 0 ? 1 : 0)}.0")]
[BatchNorm(Eps = 0.001, Momentum = 0.01, Name = "block.{(wide > channels ? 2 : 1) + (squeeze > 0 ? 1 : 0)}.1")]
[Add("narrow", When = $"{nameof(stride)} == 1 && {nameof(channels)} == {nameof(width)}")]
public partial class BneckBlock(int channels, int wide, int width, int kernel, int squeeze = 0, Activation act = Activation.ReLU, int stride = 1);
