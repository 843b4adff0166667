namespace TorchDsl.Samples.Zoo;

/// <summary>
/// A temporal convolutional network (Bai, Kolter and Koltun, "An empirical evaluation of generic convolutional and recurrent networks
/// for sequence modeling", 2018) as it reads MNIST's 784 pixels one by one: eight levels of 25 channels, without weight normalisation.
/// </summary>
[Input(1, 784)]
[Use<TemporalBlock>(25, 7, 1, 0.05, Name = "tcn.network.0"), Use<TemporalBlock>(25, 7, 2, 0.05, Name = "tcn.network.1")]
[Use<TemporalBlock>(25, 7, 4, 0.05, Name = "tcn.network.2"), Use<TemporalBlock>(25, 7, 8, 0.05, Name = "tcn.network.3")]
[Use<TemporalBlock>(25, 7, 16, 0.05, Name = "tcn.network.4"), Use<TemporalBlock>(25, 7, 32, 0.05, Name = "tcn.network.5")]
[Use<TemporalBlock>(25, 7, 64, 0.05, Name = "tcn.network.6"), Use<TemporalBlock>(25, 7, 128, 0.05, Name = "tcn.network.7")]
[Select(2, -1), Linear(10, Name = "linear"), LogSoftmax]
public partial class TCN;

/// <summary>Two convolutions that see the past alone, and a shortcut.</summary>
[Input(nameof(channels), "t")]
[Branch]
[Pad(new object[] { $"({nameof(kernel)}-1)*{nameof(dilation)}", 0 }), Conv(nameof(width), Kernel = nameof(kernel), Dilation = nameof(dilation)), ReLU]
[Dropout(nameof(drop))]
[Pad(new object[] { $"({nameof(kernel)}-1)*{nameof(dilation)}", 0 }), Conv(nameof(width), Kernel = nameof(kernel), Dilation = nameof(dilation)), ReLU]
[Dropout(nameof(drop))]
[Branch(When = $"{nameof(channels)} != {nameof(width)}"), Conv(nameof(width), Kernel = 1, Name = "downsample")]
[Add, ReLU]
public partial class TemporalBlock(int channels, int width, int kernel, int dilation, double drop);
