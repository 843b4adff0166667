namespace TorchDsl.Samples.Zoo;

/// <summary>MobileNetV2 (Sandler, Howard, Zhu, Zhmoginov and Chen, "MobileNetV2: inverted residuals and linear bottlenecks", 2018).</summary>
[Input(3, 224, 224)]
[Conv(32, Stride = 2, Padding = 1, Bias = false, Name = "features.0.0"), BatchNorm(Name = "features.0.1"), ReLU6]
[Use<InvertedResidual>(16, "expand: 1", Name = "features.1")]
[Use<InvertedResidual>(24, "stride: Turn == 0 ? 2 : 1", Name = "features", Repeat = 2)]
[Use<InvertedResidual>(32, "stride: Turn == 0 ? 2 : 1", Name = "features", Repeat = 3)]
[Use<InvertedResidual>(64, "stride: Turn == 0 ? 2 : 1", Name = "features", Repeat = 4)]
[Use<InvertedResidual>(96, Name = "features.11"), Use<InvertedResidual>(96, Name = "features", Repeat = 2)]
[Use<InvertedResidual>(160, "stride: Turn == 0 ? 2 : 1", Name = "features", Repeat = 3)]
[Use<InvertedResidual>(320, Name = "features.17")]
[Conv(1280, Kernel = 1, Bias = false, Name = "features.18.0"), BatchNorm(Name = "features.18.1"), ReLU6]
[GlobalAvgPool, Flatten, Dropout(0.2), Linear(1000, Name = "classifier.1")]
public partial class MobileNetV2;

/// <summary>A convolution for each of more channels, mostly six times as many, and a shortcut from one narrow map to another like it.</summary>
[Input(nameof(channels), "h", "w"), Tap("narrow")]
[Conv($"{nameof(expand)}*{nameof(channels)}", Kernel = 1, Bias = false, Name = "conv.0.0", When = $"{nameof(expand)} > 1")]
[BatchNorm(Name = "conv.0.1", When = $"{nameof(expand)} > 1"), ReLU6(When = $"{nameof(expand)} > 1")]
[Conv($"{nameof(expand)}*{nameof(channels)}", Stride = nameof(stride), Padding = 1, Groups = $"{nameof(expand)}*{nameof(channels)}", Bias = false,
    Name = "conv.{expand > 1 ? 1 : 0}.0")]
[BatchNorm(Name = "conv.{expand > 1 ? 1 : 0}.1"), ReLU6]
[Conv(nameof(width), Kernel = 1, Bias = false, Name = "conv.{expand > 1 ? 2 : 1}"), BatchNorm(Name = "conv.{expand > 1 ? 3 : 2}")]
[Add("narrow", When = $"{nameof(stride)} == 1 && {nameof(channels)} == {nameof(width)}")]
public partial class InvertedResidual(int channels, int width, int expand = 6, int stride = 1);
