namespace TorchDsl.Samples.Zoo;

/// <summary>ShuffleNetV2 ×1.0 (Ma, Zhang, Zheng and Sun, "ShuffleNet V2: practical guidelines for efficient CNN architecture design", 2018).</summary>
[Input(3, 224, 224)]
[Conv(24, Stride = 2, Padding = 1, Bias = false, Name = "conv1.0"), BatchNorm(Name = "conv1.1"), ReLU, MaxPool(3, Stride = 2, Padding = 1)]
[Use<ShuffleUnit>(116, "stride: Turn == 0 ? 2 : 1", Name = "stage2", Repeat = 4)]
[Use<ShuffleUnit>(232, "stride: Turn == 0 ? 2 : 1", Name = "stage3", Repeat = 8)]
[Use<ShuffleUnit>(464, "stride: Turn == 0 ? 2 : 1", Name = "stage4", Repeat = 4)]
[Conv(1024, Kernel = 1, Bias = false, Name = "conv5.0"), BatchNorm(Name = "conv5.1"), ReLU]
[GlobalAvgPool, Flatten, Linear(1000, Name = "fc")]
public partial class ShuffleNetV2;

/// <summary>
/// Half the channels pass and the other half are convolved, then both are shuffled. Where the resolution halves, both halves come
/// from all channels, and each is convolved.
/// </summary>
[Input(nameof(channels), "h", "w")]
[Branch, Slice(1, 0, $"{nameof(channels)}/2", When = $"{nameof(stride)} == 1")]
[Conv(nameof(channels), Stride = nameof(stride), Padding = 1, Groups = nameof(channels), Bias = false, Name = "branch1.0", When = $"{nameof(stride)} != 1")]
[BatchNorm(Name = "branch1.1", When = $"{nameof(stride)} != 1")]
[Conv($"{nameof(width)}/2", Kernel = 1, Bias = false, Name = "branch1.2", When = $"{nameof(stride)} != 1")]
[BatchNorm(Name = "branch1.3", When = $"{nameof(stride)} != 1"), ReLU(When = $"{nameof(stride)} != 1")]
[Branch, Slice(1, $"{nameof(channels)}/2", nameof(channels), When = $"{nameof(stride)} == 1")]
[Conv($"{nameof(width)}/2", Kernel = 1, Bias = false, Name = "branch2.0"), BatchNorm(Name = "branch2.1"), ReLU]
[Conv($"{nameof(width)}/2", Stride = nameof(stride), Padding = 1, Groups = $"{nameof(width)}/2", Bias = false, Name = "branch2.3")]
[BatchNorm(Name = "branch2.4"), Conv($"{nameof(width)}/2", Kernel = 1, Bias = false, Name = "branch2.5"), BatchNorm(Name = "branch2.6"), ReLU]
[Concat, ChannelShuffle(2)]
public partial class ShuffleUnit(int channels, int width, int stride = 1);
