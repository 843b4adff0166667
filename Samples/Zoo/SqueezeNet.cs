namespace TorchDsl.Samples.Zoo;

/// <summary>SqueezeNet 1.1 (Iandola et al., "SqueezeNet: AlexNet-level accuracy with 50x fewer parameters and &lt;0.5MB model size", 2016).</summary>
[Input(3, 224, 224)]
[Conv(64, Stride = 2, Name = "features.0"), ReLU, MaxPool(3, Stride = 2, Ceil = true)]
[Use<Fire>(16, 64, Name = "features.3"), Use<Fire>(16, 64, Name = "features.4"), MaxPool(3, Stride = 2, Ceil = true)]
[Use<Fire>(32, 128, Name = "features.6"), Use<Fire>(32, 128, Name = "features.7"), MaxPool(3, Stride = 2, Ceil = true)]
[Use<Fire>(48, 192, Name = "features.9"), Use<Fire>(48, 192, Name = "features.10")]
[Use<Fire>(64, 256, Name = "features.11"), Use<Fire>(64, 256, Name = "features.12")]
[Dropout, Conv(1000, Kernel = 1, Name = "classifier.1"), ReLU, GlobalAvgPool, Flatten]
public partial class SqueezeNet;

/// <summary>The fire module: few channels, which two kinds of kernels expand.</summary>
[Input(nameof(channels), "h", "w")]
[Conv(nameof(squeeze), Kernel = 1, Name = "squeeze"), ReLU]
[Branch, Conv(nameof(expand), Kernel = 1, Name = "expand1x1"), ReLU]
[Branch, Conv(nameof(expand), Padding = 1, Name = "expand3x3"), ReLU]
[Concat]
public partial class Fire(int channels, int squeeze, int expand);
