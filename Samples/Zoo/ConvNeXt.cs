namespace TorchDsl.Samples.Zoo;

/// <summary>
/// ConvNeXt-Tiny (Liu, Mao, Wu, Feichtenhofer, Darrell and Xie, "A ConvNet for the 2020s", 2022). Blocks are left out the more often
/// the deeper they lie, the last in one of ten samples.
/// </summary>
[Input(3, 224, 224)]
[Conv(96, Kernel = 4, Stride = 4, Name = "features.0.0"), Permute(2, 3, 1), LayerNorm(Eps = 1e-6, Name = "features.0.1"), Permute(3, 1, 2)]
[Use<NextBlock>("drop: 0.1*Turn/17", Name = "features.1", Repeat = 3)]
[Permute(2, 3, 1), LayerNorm(Eps = 1e-6, Name = "features.2.0"), Permute(3, 1, 2), Conv(192, Kernel = 2, Stride = 2, Name = "features.2.1")]
[Use<NextBlock>("drop: 0.1*(3+Turn)/17", Name = "features.3", Repeat = 3)]
[Permute(2, 3, 1), LayerNorm(Eps = 1e-6, Name = "features.4.0"), Permute(3, 1, 2), Conv(384, Kernel = 2, Stride = 2, Name = "features.4.1")]
[Use<NextBlock>("drop: 0.1*(6+Turn)/17", Name = "features.5", Repeat = 9)]
[Permute(2, 3, 1), LayerNorm(Eps = 1e-6, Name = "features.6.0"), Permute(3, 1, 2), Conv(768, Kernel = 2, Stride = 2, Name = "features.6.1")]
[Use<NextBlock>("drop: 0.1*(15+Turn)/17", Name = "features.7", Repeat = 3)]
[GlobalAvgPool, Flatten, LayerNorm(Eps = 1e-6, Name = "classifier.0"), Linear(1000, Name = "classifier.2")]
public partial class ConvNeXtTiny;

/// <summary>A wide convolution of each channel, then a perceptron at each place, whose change is small at first.</summary>
[Input(nameof(channels), "h", "w")]
[Branch]
[Branch, Conv(nameof(channels), Kernel = 7, Padding = 3, Groups = nameof(channels), Name = "block.0")]
[Permute(2, 3, 1), LayerNorm(Eps = 1e-6, Name = "block.2"), Linear($"4*{nameof(channels)}", Name = "block.3"), GELU, Linear(nameof(channels), Name = "block.5")]
[Permute(3, 1, 2), LayerScale(Dim = 1, Name = "layer_scale"), StochasticDepth(nameof(drop))]
[Add]
public partial class NextBlock(int channels, double drop);
