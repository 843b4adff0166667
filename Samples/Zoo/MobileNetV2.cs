namespace TorchDsl.Samples.Zoo;

/// <summary>MobileNetV2 (Sandler, Howard, Zhu, Zhmoginov and Chen, "MobileNetV2: inverted residuals and linear bottlenecks", 2018).</summary>
[Input(3, 224, 224)]
[Conv(32, Stride = 2, Padding = 1, Bias = false, Name = "features.0.0"), BatchNorm(Name = "features.0.1"), ReLU6]
[Use<Separable>(16, Name = "features.1")]
[Use<InvertedResidual>(24, "stride: 2", Name = "features.2"), Use<InvertedResidual>(24, Name = "features.3")]
[Use<InvertedResidual>(32, "stride: 2", Name = "features.4"), Use<InvertedResidual>(32, Name = "features", Repeat = 2)]
[Use<InvertedResidual>(64, "stride: 2", Name = "features.7"), Use<InvertedResidual>(64, Name = "features", Repeat = 3)]
[Use<InvertedResidual>(96, Name = "features.11"), Use<InvertedResidual>(96, Name = "features", Repeat = 2)]
[Use<InvertedResidual>(160, "stride: 2", Name = "features.14"), Use<InvertedResidual>(160, Name = "features", Repeat = 2)]
[Use<InvertedResidual>(320, Name = "features.17")]
[Conv(1280, Kernel = 1, Bias = false, Name = "features.18.0"), BatchNorm(Name = "features.18.1"), ReLU6]
[GlobalAvgPool, Flatten, Dropout(0.2), Linear(1000, Name = "classifier.1")]
public partial class MobileNetV2;

/// <summary>A convolution for each channel, and a linear map of the channels.</summary>
[Input(nameof(channels), "h", "w")]
[Conv(nameof(channels), Padding = 1, Groups = nameof(channels), Bias = false, Name = "conv.0.0"), BatchNorm(Name = "conv.0.1"), ReLU6]
[Conv(nameof(width), Kernel = 1, Bias = false, Name = "conv.1"), BatchNorm(Name = "conv.2")]
public partial class Separable(int channels, int width);

/// <summary>The same on six times as many channels, with a shortcut from one narrow map to another like it.</summary>
[Input(nameof(channels), "h", "w"), Tap("narrow")]
[Conv($"6*{nameof(channels)}", Kernel = 1, Bias = false, Name = "conv.0.0"), BatchNorm(Name = "conv.0.1"), ReLU6]
[Conv($"6*{nameof(channels)}", Stride = nameof(stride), Padding = 1, Groups = $"6*{nameof(channels)}", Bias = false, Name = "conv.1.0")]
[BatchNorm(Name = "conv.1.1"), ReLU6]
[Conv(nameof(width), Kernel = 1, Bias = false, Name = "conv.2"), BatchNorm(Name = "conv.3")]
[Add("narrow", When = $"{nameof(stride)} == 1 && {nameof(channels)} == {nameof(width)}")]
public partial class InvertedResidual(int channels, int width, int stride = 1);
