namespace TorchDsl.Samples.Zoo;

/// <summary>ResNet-18 (He, Zhang, Ren and Sun, "Deep residual learning for image recognition", 2015).</summary>
[Input(3, 224, 224)]
[Conv(64, Kernel = 7, Stride = 2, Padding = 3, Bias = false), BatchNorm, ReLU, MaxPool(3, Stride = 2, Padding = 1)]
[Use<BasicBlock>(64, Name = "layer1", Repeat = 2)]
[Use<BasicDownsample>(128, Name = "layer2.0"), Use<BasicBlock>(128, Name = "layer2.1")]
[Use<BasicDownsample>(256, Name = "layer3.0"), Use<BasicBlock>(256, Name = "layer3.1")]
[Use<BasicDownsample>(512, Name = "layer4.0"), Use<BasicBlock>(512, Name = "layer4.1")]
[GlobalAvgPool, Flatten, Linear(1000, Name = "fc")]
public partial class ResNet18;

/// <summary>ResNet-34 (He et al., 2015).</summary>
[Input(3, 224, 224)]
[Conv(64, Kernel = 7, Stride = 2, Padding = 3, Bias = false), BatchNorm, ReLU, MaxPool(3, Stride = 2, Padding = 1)]
[Use<BasicBlock>(64, Name = "layer1", Repeat = 3)]
[Use<BasicDownsample>(128, Name = "layer2.0"), Use<BasicBlock>(128, Name = "layer2", Repeat = 3)]
[Use<BasicDownsample>(256, Name = "layer3.0"), Use<BasicBlock>(256, Name = "layer3", Repeat = 5)]
[Use<BasicDownsample>(512, Name = "layer4.0"), Use<BasicBlock>(512, Name = "layer4", Repeat = 2)]
[GlobalAvgPool, Flatten, Linear(1000, Name = "fc")]
public partial class ResNet34;

/// <summary>ResNet-50 (He et al., 2015), with the strides in the 3×3 convolutions, as it is mostly built today.</summary>
[Input(3, 224, 224)]
[Conv(64, Kernel = 7, Stride = 2, Padding = 3, Bias = false), BatchNorm, ReLU, MaxPool(3, Stride = 2, Padding = 1)]
[Use<BottleneckDownsample>(64, 1, Name = "layer1.0"), Use<Bottleneck>(64, Name = "layer1", Repeat = 2)]
[Use<BottleneckDownsample>(128, 2, Name = "layer2.0"), Use<Bottleneck>(128, Name = "layer2", Repeat = 3)]
[Use<BottleneckDownsample>(256, 2, Name = "layer3.0"), Use<Bottleneck>(256, Name = "layer3", Repeat = 5)]
[Use<BottleneckDownsample>(512, 2, Name = "layer4.0"), Use<Bottleneck>(512, Name = "layer4", Repeat = 2)]
[GlobalAvgPool, Flatten, Linear(1000, Name = "fc")]
public partial class ResNet50;

/// <summary>ResNet-101 (He et al., 2015).</summary>
[Input(3, 224, 224)]
[Conv(64, Kernel = 7, Stride = 2, Padding = 3, Bias = false), BatchNorm, ReLU, MaxPool(3, Stride = 2, Padding = 1)]
[Use<BottleneckDownsample>(64, 1, Name = "layer1.0"), Use<Bottleneck>(64, Name = "layer1", Repeat = 2)]
[Use<BottleneckDownsample>(128, 2, Name = "layer2.0"), Use<Bottleneck>(128, Name = "layer2", Repeat = 3)]
[Use<BottleneckDownsample>(256, 2, Name = "layer3.0"), Use<Bottleneck>(256, Name = "layer3", Repeat = 22)]
[Use<BottleneckDownsample>(512, 2, Name = "layer4.0"), Use<Bottleneck>(512, Name = "layer4", Repeat = 2)]
[GlobalAvgPool, Flatten, Linear(1000, Name = "fc")]
public partial class ResNet101;

/// <summary>ResNet-152 (He et al., 2015).</summary>
[Input(3, 224, 224)]
[Conv(64, Kernel = 7, Stride = 2, Padding = 3, Bias = false), BatchNorm, ReLU, MaxPool(3, Stride = 2, Padding = 1)]
[Use<BottleneckDownsample>(64, 1, Name = "layer1.0"), Use<Bottleneck>(64, Name = "layer1", Repeat = 2)]
[Use<BottleneckDownsample>(128, 2, Name = "layer2.0"), Use<Bottleneck>(128, Name = "layer2", Repeat = 7)]
[Use<BottleneckDownsample>(256, 2, Name = "layer3.0"), Use<Bottleneck>(256, Name = "layer3", Repeat = 35)]
[Use<BottleneckDownsample>(512, 2, Name = "layer4.0"), Use<Bottleneck>(512, Name = "layer4", Repeat = 2)]
[GlobalAvgPool, Flatten, Linear(1000, Name = "fc")]
public partial class ResNet152;

/// <summary>Two 3×3 convolutions and a shortcut.</summary>
[Input(nameof(width), "h", "w")]
[Branch, Conv(nameof(width), Padding = 1, Bias = false), BatchNorm, ReLU, Conv(nameof(width), Padding = 1, Bias = false), BatchNorm]
[Branch]
[Add, ReLU]
public partial class BasicBlock(int width);

/// <summary>The same at half the resolution, where the shortcut is a projection.</summary>
[Input(nameof(channels), "h", "w")]
[Branch, Conv(nameof(width), Stride = 2, Padding = 1, Bias = false), BatchNorm, ReLU, Conv(nameof(width), Padding = 1, Bias = false), BatchNorm]
[Branch, Conv(nameof(width), Kernel = 1, Stride = 2, Bias = false, Name = "downsample.0"), BatchNorm(Name = "downsample.1")]
[Add, ReLU]
public partial class BasicDownsample(int channels, int width);

/// <summary>A 3×3 convolution between two of 1×1, which make its input narrow and its output four times as wide, and a shortcut.</summary>
[Input($"4*{nameof(width)}", "h", "w")]
[Branch, Conv(nameof(width), Kernel = 1, Bias = false), BatchNorm, ReLU]
[Conv(nameof(width), Padding = 1, Bias = false), BatchNorm, ReLU, Conv($"4*{nameof(width)}", Kernel = 1, Bias = false), BatchNorm]
[Branch]
[Add, ReLU]
public partial class Bottleneck(int width);

/// <summary>The same with another resolution or number of channels, where the shortcut is a projection.</summary>
[Input(nameof(channels), "h", "w")]
[Branch, Conv(nameof(width), Kernel = 1, Bias = false), BatchNorm, ReLU]
[Conv(nameof(width), Stride = nameof(stride), Padding = 1, Bias = false), BatchNorm, ReLU, Conv($"4*{nameof(width)}", Kernel = 1, Bias = false), BatchNorm]
[Branch, Conv($"4*{nameof(width)}", Kernel = 1, Stride = nameof(stride), Bias = false, Name = "downsample.0"), BatchNorm(Name = "downsample.1")]
[Add, ReLU]
public partial class BottleneckDownsample(int channels, int width, int stride);
