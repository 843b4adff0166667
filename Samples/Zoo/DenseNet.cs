namespace TorchDsl.Samples.Zoo;

/// <summary>DenseNet-121 (Huang, Liu, van der Maaten and Weinberger, "Densely connected convolutional networks", 2016).</summary>
[Input(3, 224, 224)]
[Conv(64, Kernel = 7, Stride = 2, Padding = 3, Bias = false, Name = "features.conv0"), BatchNorm(Name = "features.norm0"), ReLU]
[MaxPool(3, Stride = 2, Padding = 1)]
[Use<DenseBlock>(6, Name = "features.denseblock1"), Use<Transition>(Name = "features.transition1")]
[Use<DenseBlock>(12, Name = "features.denseblock2"), Use<Transition>(Name = "features.transition2")]
[Use<DenseBlock>(24, Name = "features.denseblock3"), Use<Transition>(Name = "features.transition3")]
[Use<DenseBlock>(16, Name = "features.denseblock4"), BatchNorm(Name = "features.norm5"), ReLU]
[GlobalAvgPool, Flatten, Linear(1000, Name = "classifier")]
public partial class DenseNet121;

/// <summary>Dense layers one after another.</summary>
[Input(nameof(channels), "h", "w"), Use<DenseLayer>(32, Name = "denselayer{Turn+1}", Repeat = nameof(layers))]
public partial class DenseBlock(int channels, int layers);

/// <summary>A layer that sees all maps before it, and adds a few.</summary>
[Input(nameof(channels), "h", "w")]
[Branch]
[Branch, BatchNorm(Name = "norm1"), ReLU, Conv($"4*{nameof(growth)}", Kernel = 1, Bias = false, Name = "conv1")]
[BatchNorm(Name = "norm2"), ReLU, Conv(nameof(growth), Padding = 1, Bias = false, Name = "conv2")]
[Concat]
public partial class DenseLayer(int channels, int growth);

/// <summary>Half the channels and half the resolution.</summary>
[Input(nameof(channels), "h", "w")]
[BatchNorm(Name = "norm"), ReLU, Conv($"{nameof(channels)}/2", Kernel = 1, Bias = false, Name = "conv"), AvgPool(2)]
public partial class Transition(int channels);
