namespace TorchDsl.Samples.Zoo;

/// <summary>ResNet-18 (He, Zhang, Ren and Sun, "Deep residual learning for image recognition", 2015).</summary>
[Input(3, 224, 224)]
[Conv(64, Kernel = 7, Stride = 2, Padding = 3, Bias = false), BatchNorm, ReLU, MaxPool(3, Stride = 2, Padding = 1)]
[Use<BasicBlock>(64, Name = "layer1", Repeat = 2)]
[Use<BasicBlock>(128, "stride: Turn == 0 ? 2 : 1", Name = "layer2", Repeat = 2)]
[Use<BasicBlock>(256, "stride: Turn == 0 ? 2 : 1", Name = "layer3", Repeat = 2)]
[Use<BasicBlock>(512, "stride: Turn == 0 ? 2 : 1", Name = "layer4", Repeat = 2)]
[GlobalAvgPool, Flatten, Linear(1000, Name = "fc")]
public partial class ResNet18;

/// <summary>ResNet-34 (He et al., 2015).</summary>
[Input(3, 224, 224)]
[Conv(64, Kernel = 7, Stride = 2, Padding = 3, Bias = false), BatchNorm, ReLU, MaxPool(3, Stride = 2, Padding = 1)]
[Use<BasicBlock>(64, Name = "layer1", Repeat = 3)]
[Use<BasicBlock>(128, "stride: Turn == 0 ? 2 : 1", Name = "layer2", Repeat = 4)]
[Use<BasicBlock>(256, "stride: Turn == 0 ? 2 : 1", Name = "layer3", Repeat = 6)]
[Use<BasicBlock>(512, "stride: Turn == 0 ? 2 : 1", Name = "layer4", Repeat = 3)]
[GlobalAvgPool, Flatten, Linear(1000, Name = "fc")]
public partial class ResNet34;

/// <summary>ResNet-50 (He et al., 2015), with the strides in the 3×3 convolutions, as it is mostly built today.</summary>
[Input(3, 224, 224)]
[Conv(64, Kernel = 7, Stride = 2, Padding = 3, Bias = false), BatchNorm, ReLU, MaxPool(3, Stride = 2, Padding = 1)]
[Use<Bottleneck>(64, Name = "layer1", Repeat = 3)]
[Use<Bottleneck>(128, "stride: Turn == 0 ? 2 : 1", Name = "layer2", Repeat = 4)]
[Use<Bottleneck>(256, "stride: Turn == 0 ? 2 : 1", Name = "layer3", Repeat = 6)]
[Use<Bottleneck>(512, "stride: Turn == 0 ? 2 : 1", Name = "layer4", Repeat = 3)]
[GlobalAvgPool, Flatten, Linear(1000, Name = "fc")]
public partial class ResNet50;

/// <summary>ResNet-101 (He et al., 2015).</summary>
[Input(3, 224, 224)]
[Conv(64, Kernel = 7, Stride = 2, Padding = 3, Bias = false), BatchNorm, ReLU, MaxPool(3, Stride = 2, Padding = 1)]
[Use<Bottleneck>(64, Name = "layer1", Repeat = 3)]
[Use<Bottleneck>(128, "stride: Turn == 0 ? 2 : 1", Name = "layer2", Repeat = 4)]
[Use<Bottleneck>(256, "stride: Turn == 0 ? 2 : 1", Name = "layer3", Repeat = 23)]
[Use<Bottleneck>(512, "stride: Turn == 0 ? 2 : 1", Name = "layer4", Repeat = 3)]
[GlobalAvgPool, Flatten, Linear(1000, Name = "fc")]
public partial class ResNet101;

/// <summary>ResNet-152 (He et al., 2015).</summary>
[Input(3, 224, 224)]
[Conv(64, Kernel = 7, Stride = 2, Padding = 3, Bias = false), BatchNorm, ReLU, MaxPool(3, Stride = 2, Padding = 1)]
[Use<Bottleneck>(64, Name = "layer1", Repeat = 3)]
[Use<Bottleneck>(128, "stride: Turn == 0 ? 2 : 1", Name = "layer2", Repeat = 8)]
[Use<Bottleneck>(256, "stride: Turn == 0 ? 2 : 1", Name = "layer3", Repeat = 36)]
[Use<Bottleneck>(512, "stride: Turn == 0 ? 2 : 1", Name = "layer4", Repeat = 3)]
[GlobalAvgPool, Flatten, Linear(1000, Name = "fc")]
public partial class ResNet152;

/// <summary>ResNeXt-50 32×4d (Xie, Girshick, Dollár, Tu and He, "Aggregated residual transformations for deep neural networks", 2016).</summary>
[Input(3, 224, 224)]
[Conv(64, Kernel = 7, Stride = 2, Padding = 3, Bias = false), BatchNorm, ReLU, MaxPool(3, Stride = 2, Padding = 1)]
[Use<Bottleneck>(64, "groups: 32", "groupWidth: 4", Name = "layer1", Repeat = 3)]
[Use<Bottleneck>(128, "stride: 2", "groups: 32", "groupWidth: 4", Name = "layer2.0")]
[Use<Bottleneck>(128, "groups: 32", "groupWidth: 4", Name = "layer2", Repeat = 3)]
[Use<Bottleneck>(256, "stride: 2", "groups: 32", "groupWidth: 4", Name = "layer3.0")]
[Use<Bottleneck>(256, "groups: 32", "groupWidth: 4", Name = "layer3", Repeat = 5)]
[Use<Bottleneck>(512, "stride: 2", "groups: 32", "groupWidth: 4", Name = "layer4.0")]
[Use<Bottleneck>(512, "groups: 32", "groupWidth: 4", Name = "layer4", Repeat = 2)]
[GlobalAvgPool, Flatten, Linear(1000, Name = "fc")]
public partial class ResNeXt50;

/// <summary>Two 3×3 convolutions and a shortcut, which is a projection where the resolution or the number of channels changes.</summary>
[Input(nameof(channels), "h", "w")]
[Branch, Conv(nameof(width), Stride = nameof(stride), Padding = 1, Bias = false), BatchNorm, ReLU, Conv(nameof(width), Padding = 1, Bias = false), BatchNorm]
[Branch(When = $"{nameof(stride)} != 1 || {nameof(channels)} != {nameof(width)}")]
[Conv(nameof(width), Kernel = 1, Stride = nameof(stride), Bias = false, Name = "downsample.0"), BatchNorm(Name = "downsample.1")]
[Add, ReLU]
public partial class BasicBlock(int channels, int width, int stride = 1);

/// <summary>
/// A 3×3 convolution between two of 1×1, which make its input narrow and its output four times as wide, and such a shortcut. In
/// ResNeXt it is one of groups, each as wide as groupWidth says where width is 64.
/// </summary>
[Input(nameof(channels), "h", "w")]
[Branch, Conv($"{nameof(width)}*{nameof(groupWidth)}/64*{nameof(groups)}", Kernel = 1, Bias = false), BatchNorm, ReLU]
[Conv($"{nameof(width)}*{nameof(groupWidth)}/64*{nameof(groups)}", Stride = nameof(stride), Padding = nameof(dilation), Dilation = nameof(dilation),
    Groups = nameof(groups), Bias = false)]
[BatchNorm, ReLU, Conv($"4*{nameof(width)}", Kernel = 1, Bias = false), BatchNorm]
[Branch(When = $"{nameof(stride)} != 1 || {nameof(channels)} != 4*{nameof(width)}")]
[Conv($"4*{nameof(width)}", Kernel = 1, Stride = nameof(stride), Bias = false, Name = "downsample.0"), BatchNorm(Name = "downsample.1")]
[Add, ReLU]
public partial class Bottleneck(int channels, int width, int stride = 1, int groups = 1, int groupWidth = 64, int dilation = 1);
