namespace TorchDsl.Samples.Zoo;

/// <summary>
/// GoogLeNet (Szegedy et al., "Going deeper with convolutions", 2014) as torchvision has it: batch normalisation throughout, 3×3
/// where the paper has 5×5, and two auxiliary heads, whose losses are added in training.
/// </summary>
[Input(3, 224, 224)]
[Use<ConvUnit>(3, 64, 7, 2, Name = "conv1"), MaxPool(3, Stride = 2, Ceil = true)]
[Use<ConvUnit>(64, 1, Name = "conv2"), Use<ConvUnit>(192, 3, Name = "conv3"), MaxPool(3, Stride = 2, Ceil = true)]
[Use<Inception>(64, 96, 128, 16, 32, 32, Name = "inception3a")]
[Use<Inception>(128, 128, 192, 32, 96, 64, Name = "inception3b"), MaxPool(3, Stride = 2, Ceil = true)]
[Use<Inception>(192, 96, 208, 16, 48, 64, Name = "inception4a"), Tap("x4a")]
[Use<AuxiliaryHead>(Name = "aux1"), Output("aux1", TrainingOnly = true), From("x4a")]
[Use<Inception>(160, 112, 224, 24, 64, 64, Name = "inception4b")]
[Use<Inception>(128, 128, 256, 24, 64, 64, Name = "inception4c")]
[Use<Inception>(112, 144, 288, 32, 64, 64, Name = "inception4d"), Tap("x4d")]
[Use<AuxiliaryHead>(Name = "aux2"), Output("aux2", TrainingOnly = true), From("x4d")]
[Use<Inception>(256, 160, 320, 32, 128, 128, Name = "inception4e"), MaxPool(2, Ceil = true)]
[Use<Inception>(256, 160, 320, 32, 128, 128, Name = "inception5a")]
[Use<Inception>(384, 192, 384, 48, 128, 128, Name = "inception5b")]
[GlobalAvgPool, Flatten, Dropout(0.2), Linear(1000, Name = "fc")]
public partial class GoogLeNet;

/// <summary>GoogLeNet without its auxiliary heads.</summary>
[Input(3, 224, 224)]
[Use<ConvUnit>(3, 64, 7, 2, Name = "conv1"), MaxPool(3, Stride = 2, Ceil = true)]
[Use<ConvUnit>(64, 1, Name = "conv2"), Use<ConvUnit>(192, 3, Name = "conv3"), MaxPool(3, Stride = 2, Ceil = true)]
[Use<Inception>(64, 96, 128, 16, 32, 32, Name = "inception3a")]
[Use<Inception>(128, 128, 192, 32, 96, 64, Name = "inception3b"), MaxPool(3, Stride = 2, Ceil = true)]
[Use<Inception>(192, 96, 208, 16, 48, 64, Name = "inception4a")]
[Use<Inception>(160, 112, 224, 24, 64, 64, Name = "inception4b")]
[Use<Inception>(128, 128, 256, 24, 64, 64, Name = "inception4c")]
[Use<Inception>(112, 144, 288, 32, 64, 64, Name = "inception4d")]
[Use<Inception>(256, 160, 320, 32, 128, 128, Name = "inception4e"), MaxPool(2, Ceil = true)]
[Use<Inception>(256, 160, 320, 32, 128, 128, Name = "inception5a")]
[Use<Inception>(384, 192, 384, 48, 128, 128, Name = "inception5b")]
[GlobalAvgPool, Flatten, Dropout(0.2), Linear(1000, Name = "fc")]
public partial class GoogLeNetWithoutHeads;

/// <summary>The inception module: four views of one map, each with a 1×1 convolution that keeps it cheap, side by side.</summary>
[Input(nameof(channels), "h", "w")]
[Branch, Use<ConvUnit>(nameof(c1), 1, Name = "branch1")]
[Branch, Use<ConvUnit>(nameof(c3In), 1, Name = "branch2.0"), Use<ConvUnit>(nameof(c3), 3, Name = "branch2.1")]
[Branch, Use<ConvUnit>(nameof(c5In), 1, Name = "branch3.0"), Use<ConvUnit>(nameof(c5), 3, Name = "branch3.1")]
[Branch, MaxPool(3, Stride = 1, Padding = 1, Ceil = true), Use<ConvUnit>(nameof(pool), 1, Name = "branch4.1")]
[Concat]
public partial class Inception(int channels, int c1, int c3In, int c3, int c5In, int c5, int pool);

/// <summary>A classifier on the way, for a gradient that reaches the first layers.</summary>
[Input(nameof(channels), "h", "w")]
[AdaptiveAvgPool(4), Use<ConvUnit>(128, 1, Name = "conv")]
[Flatten, Linear(1024), ReLU, Dropout(0.7), Linear(1000)]
public partial class AuxiliaryHead(int channels);

/// <summary>A convolution that keeps the size, but for its stride, normalised and rectified.</summary>
[Input(nameof(channels), "h", "w")]
[Conv(nameof(width), Kernel = nameof(kernel), Stride = nameof(stride), Padding = $"{nameof(kernel)}/2", Bias = false, Name = "conv")]
[BatchNorm(Eps = 0.001, Name = "bn"), ReLU]
public partial class ConvUnit(int channels, int width, int kernel, int stride = 1);
