namespace TorchDsl.Samples.Zoo;

/// <summary>
/// EfficientNet-B0 (Tan and Le, "EfficientNet: rethinking model scaling for convolutional neural networks", 2019). Blocks are left out
/// the more often the deeper they lie.
/// </summary>
[Input(3, 224, 224)]
[Conv(32, Stride = 2, Padding = 1, Bias = false, Name = "features.0.0"), BatchNorm(Name = "features.0.1"), SiLU]
[Conv(32, Padding = 1, Groups = 32, Bias = false, Name = "features.1.0.block.0.0"), BatchNorm(Name = "features.1.0.block.0.1"), SiLU, Tap("map")]
[GlobalAvgPool, Conv(8, Kernel = 1, Name = "features.1.0.block.1.fc1"), SiLU, Conv(32, Kernel = 1, Name = "features.1.0.block.1.fc2"), Sigmoid, Mul("map")]
[Conv(16, Kernel = 1, Bias = false, Name = "features.1.0.block.2.0"), BatchNorm(Name = "features.1.0.block.2.1")]
[Use<MBConv>(24, 3, 0.2 * 1 / 16, "stride: 2", Name = "features.2.0"), Use<MBConv>(24, 3, 0.2 * 2 / 16, Name = "features.2.1")]
[Use<MBConv>(40, 5, 0.2 * 3 / 16, "stride: 2", Name = "features.3.0"), Use<MBConv>(40, 5, 0.2 * 4 / 16, Name = "features.3.1")]
[Use<MBConv>(80, 3, 0.2 * 5 / 16, "stride: 2", Name = "features.4.0"), Use<MBConv>(80, 3, 0.2 * 6 / 16, Name = "features.4.1")]
[Use<MBConv>(80, 3, 0.2 * 7 / 16, Name = "features.4.2")]
[Use<MBConv>(112, 5, 0.2 * 8 / 16, Name = "features.5.0"), Use<MBConv>(112, 5, 0.2 * 9 / 16, Name = "features.5.1")]
[Use<MBConv>(112, 5, 0.2 * 10 / 16, Name = "features.5.2")]
[Use<MBConv>(192, 5, 0.2 * 11 / 16, "stride: 2", Name = "features.6.0"), Use<MBConv>(192, 5, 0.2 * 12 / 16, Name = "features.6.1")]
[Use<MBConv>(192, 5, 0.2 * 13 / 16, Name = "features.6.2"), Use<MBConv>(192, 5, 0.2 * 14 / 16, Name = "features.6.3")]
[Use<MBConv>(320, 3, 0.2 * 15 / 16, Name = "features.7.0")]
[Conv(1280, Kernel = 1, Bias = false, Name = "features.8.0"), BatchNorm(Name = "features.8.1"), SiLU]
[GlobalAvgPool, Flatten, Dropout(0.2), Linear(1000, Name = "classifier.1")]
public partial class EfficientNetB0;

/// <summary>
/// MBConv6: a convolution for each of six times as many channels, weighed by what the whole map shows, and a shortcut where two narrow
/// maps are alike.
/// </summary>
[Input(nameof(channels), "h", "w"), Tap("narrow")]
[Conv($"6*{nameof(channels)}", Kernel = 1, Bias = false, Name = "block.0.0"), BatchNorm(Name = "block.0.1"), SiLU]
[Conv($"6*{nameof(channels)}", Kernel = nameof(kernel), Stride = nameof(stride), Padding = $"{nameof(kernel)}/2", Groups = $"6*{nameof(channels)}",
    Bias = false, Name = "block.1.0")]
[BatchNorm(Name = "block.1.1"), SiLU, Tap("map")]
[GlobalAvgPool, Conv($"{nameof(channels)}/4", Kernel = 1, Name = "block.2.fc1"), SiLU]
[Conv($"6*{nameof(channels)}", Kernel = 1, Name = "block.2.fc2"), Sigmoid, Mul("map")]
[Conv(nameof(width), Kernel = 1, Bias = false, Name = "block.3.0"), BatchNorm(Name = "block.3.1")]
[StochasticDepth(nameof(drop), When = $"{nameof(stride)} == 1 && {nameof(channels)} == {nameof(width)}")]
[Add("narrow", When = $"{nameof(stride)} == 1 && {nameof(channels)} == {nameof(width)}")]
public partial class MBConv(int channels, int width, int kernel, double drop, int stride = 1);
