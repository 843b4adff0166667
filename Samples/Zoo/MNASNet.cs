namespace TorchDsl.Samples.Zoo;

/// <summary>MNASNet 1.0 (Tan et al., "MnasNet: platform-aware neural architecture search for mobile", 2018), the form without squeezing.</summary>
[Input(3, 224, 224)]
[Conv(32, Stride = 2, Padding = 1, Bias = false, Name = "layers.0"), BatchNorm(Momentum = 0.0003, Name = "layers.1"), ReLU]
[Conv(32, Padding = 1, Groups = 32, Bias = false, Name = "layers.3"), BatchNorm(Momentum = 0.0003, Name = "layers.4"), ReLU]
[Conv(16, Kernel = 1, Bias = false, Name = "layers.6"), BatchNorm(Momentum = 0.0003, Name = "layers.7")]
[Use<MobileConv>(24, 3, 3, "stride: Turn == 0 ? 2 : 1", Name = "layers.8", Repeat = 3)]
[Use<MobileConv>(40, 3, 5, "stride: Turn == 0 ? 2 : 1", Name = "layers.9", Repeat = 3)]
[Use<MobileConv>(80, 6, 5, "stride: Turn == 0 ? 2 : 1", Name = "layers.10", Repeat = 3)]
[Use<MobileConv>(96, 6, 3, Name = "layers.11", Repeat = 2)]
[Use<MobileConv>(192, 6, 5, "stride: Turn == 0 ? 2 : 1", Name = "layers.12", Repeat = 4)]
[Use<MobileConv>(320, 6, 3, Name = "layers.13.0")]
[Conv(1280, Kernel = 1, Bias = false, Name = "layers.14"), BatchNorm(Momentum = 0.0003, Name = "layers.15"), ReLU]
[GlobalAvgPool, Flatten, Dropout(0.2), Linear(1000, Name = "classifier.1")]
public partial class MNASNet;

/// <summary>MBConv: a convolution for each of many channels between two narrow maps, with a shortcut where these are alike.</summary>
[Input(nameof(channels), "h", "w"), Tap("narrow")]
[Conv($"{nameof(expand)}*{nameof(channels)}", Kernel = 1, Bias = false, Name = "layers.0"), BatchNorm(Momentum = 0.0003, Name = "layers.1"), ReLU]
[Conv($"{nameof(expand)}*{nameof(channels)}", Kernel = nameof(kernel), Stride = nameof(stride), Padding = $"{nameof(kernel)}/2",
    Groups = $"{nameof(expand)}*{nameof(channels)}", Bias = false, Name = "layers.3")]
[BatchNorm(Momentum = 0.0003, Name = "layers.4"), ReLU]
[Conv(nameof(width), Kernel = 1, Bias = false, Name = "layers.6"), BatchNorm(Momentum = 0.0003, Name = "layers.7")]
[Add("narrow", When = $"{nameof(stride)} == 1 && {nameof(channels)} == {nameof(width)}")]
public partial class MobileConv(int channels, int width, int expand, int kernel, int stride = 1);
