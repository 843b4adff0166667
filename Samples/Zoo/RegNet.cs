namespace TorchDsl.Samples.Zoo;

/// <summary>RegNetY-400MF (Radosavovic, Kosaraju, Girshick, He and Dollár, "Designing network design spaces", 2020).</summary>
[Input(3, 224, 224)]
[Conv(32, Stride = 2, Padding = 1, Bias = false, Name = "stem.0"), BatchNorm(Name = "stem.1"), ReLU]
[Use<YBlock>(48, "stride: 2", Name = "trunk_output.block1.block1-0")]
[Use<YBlock>(104, "stride: Turn == 0 ? 2 : 1", Name = "trunk_output.block2.block2-{Turn}", Repeat = 3)]
[Use<YBlock>(208, "stride: Turn == 0 ? 2 : 1", Name = "trunk_output.block3.block3-{Turn}", Repeat = 6)]
[Use<YBlock>(440, "stride: Turn == 0 ? 2 : 1", Name = "trunk_output.block4.block4-{Turn}", Repeat = 6)]
[GlobalAvgPool, Flatten, Linear(1000, Name = "fc")]
public partial class RegNetY400MF;

/// <summary>
/// A convolution of groups of eight channels between two of 1×1, whose channels are weighed by what the whole map shows, and a
/// shortcut. A quarter of the block's own input is what the weights are squeezed to.
/// </summary>
[Input(nameof(channels), "h", "w")]
[Branch, Conv(nameof(width), Kernel = 1, Bias = false, Name = "f.a.0"), BatchNorm(Name = "f.a.1"), ReLU]
[Conv(nameof(width), Stride = nameof(stride), Padding = 1, Groups = $"{nameof(width)}/8", Bias = false, Name = "f.b.0"), BatchNorm(Name = "f.b.1"), ReLU]
[Tap("map"), GlobalAvgPool, Conv($"{nameof(channels)}/4", Kernel = 1, Name = "f.se.fc1"), ReLU]
[Conv(nameof(width), Kernel = 1, Name = "f.se.fc2"), Sigmoid, Mul("map")]
[Conv(nameof(width), Kernel = 1, Bias = false, Name = "f.c.0"), BatchNorm(Name = "f.c.1")]
[Branch(When = $"{nameof(stride)} != 1 || {nameof(channels)} != {nameof(width)}")]
[Conv(nameof(width), Kernel = 1, Stride = nameof(stride), Bias = false, Name = "proj.0"), BatchNorm(Name = "proj.1")]
[Add, ReLU]
public partial class YBlock(int channels, int width, int stride = 1);
