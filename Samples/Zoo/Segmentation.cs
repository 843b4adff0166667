using static TorchSharp.torch;

namespace TorchDsl.Samples.Zoo;

/// <summary>
/// FCN (Long, Shelhamer and Darrell, "Fully convolutional networks for semantic segmentation", 2014) on ResNet-50, as torchvision has
/// it: the last two stages keep the resolution and are dilated instead. Its auxiliary head helps in training.
/// </summary>
[Input(3, "h", "w", Name = "image")]
[Conv(64, Kernel = 7, Stride = 2, Padding = 3, Bias = false, Name = "backbone.conv1"), BatchNorm(Name = "backbone.bn1"), ReLU]
[MaxPool(3, Stride = 2, Padding = 1), Use<Bottleneck>(64, Name = "backbone.layer1", Repeat = 3)]
[Use<Bottleneck>(128, "stride: Turn == 0 ? 2 : 1", Name = "backbone.layer2", Repeat = 4)]
[Use<Bottleneck>(256, Name = "backbone.layer3.0"), Use<Bottleneck>(256, "dilation: 2", Name = "backbone.layer3", Repeat = 5), Tap("map")]
[Use<FCNHead>(21, Name = "aux_classifier"), Upsample(Like = "image", Mode = UpsampleMode.Bilinear), Output("aux", TrainingOnly = true)]
[From("map"), Use<Bottleneck>(512, "dilation: 2", Name = "backbone.layer4.0"), Use<Bottleneck>(512, "dilation: 4", Name = "backbone.layer4", Repeat = 2)]
[Use<FCNHead>(21, Name = "classifier"), Upsample(Like = "image", Mode = UpsampleMode.Bilinear)]
public partial class FCNResNet50;

/// <summary>
/// DeepLabV3 (Chen, Papandreou, Schroff and Adam, "Rethinking atrous convolution for semantic image segmentation", 2017) on the same
/// ResNet-50: the last map is seen at four dilations and as a whole.
/// </summary>
[Input(3, "h", "w", Name = "image")]
[Conv(64, Kernel = 7, Stride = 2, Padding = 3, Bias = false, Name = "backbone.conv1"), BatchNorm(Name = "backbone.bn1"), ReLU]
[MaxPool(3, Stride = 2, Padding = 1), Use<Bottleneck>(64, Name = "backbone.layer1", Repeat = 3)]
[Use<Bottleneck>(128, "stride: Turn == 0 ? 2 : 1", Name = "backbone.layer2", Repeat = 4)]
[Use<Bottleneck>(256, Name = "backbone.layer3.0"), Use<Bottleneck>(256, "dilation: 2", Name = "backbone.layer3", Repeat = 5), Tap("map")]
[Use<FCNHead>(21, Name = "aux_classifier"), Upsample(Like = "image", Mode = UpsampleMode.Bilinear), Output("aux", TrainingOnly = true)]
[From("map"), Use<Bottleneck>(512, "dilation: 2", Name = "backbone.layer4.0"), Use<Bottleneck>(512, "dilation: 4", Name = "backbone.layer4", Repeat = 2)]
[Use<AtrousPyramid>(256, Name = "classifier.0"), Conv(256, Padding = 1, Bias = false, Name = "classifier.1"), BatchNorm(Name = "classifier.2"), ReLU]
[Conv(21, Kernel = 1, Name = "classifier.4"), Upsample(Like = "image", Mode = UpsampleMode.Bilinear)]
public partial class DeepLabV3ResNet50;

/// <summary>A quarter of the channels, then a score for each class at each place.</summary>
[Input(nameof(channels), "h", "w")]
[Conv($"{nameof(channels)}/4", Padding = 1, Bias = false, Name = "0"), BatchNorm(Name = "1"), ReLU, Dropout(0.1), Conv(nameof(classes), Kernel = 1, Name = "4")]
public partial class FCNHead(int channels, int classes);

/// <summary>Atrous spatial pyramid pooling: one map at several dilations, and what the whole of it shows, side by side.</summary>
[Input(nameof(channels), "h", "w"), Tap("map")]
[Branch, Conv(nameof(width), Kernel = 1, Bias = false, Name = "convs.0.0"), BatchNorm(Name = "convs.0.1"), ReLU]
[Branch, Conv(nameof(width), Padding = 12, Dilation = 12, Bias = false, Name = "convs.1.0"), BatchNorm(Name = "convs.1.1"), ReLU]
[Branch, Conv(nameof(width), Padding = 24, Dilation = 24, Bias = false, Name = "convs.2.0"), BatchNorm(Name = "convs.2.1"), ReLU]
[Branch, Conv(nameof(width), Padding = 36, Dilation = 36, Bias = false, Name = "convs.3.0"), BatchNorm(Name = "convs.3.1"), ReLU]
[Branch, GlobalAvgPool, Conv(nameof(width), Kernel = 1, Bias = false, Name = "convs.4.1"), BatchNorm(Name = "convs.4.2"), ReLU]
[Upsample(Like = "map", Mode = UpsampleMode.Bilinear)]
[Concat, Conv(nameof(width), Kernel = 1, Bias = false, Name = "project.0"), BatchNorm(Name = "project.1"), ReLU, Dropout]
public partial class AtrousPyramid(int channels, int width);
