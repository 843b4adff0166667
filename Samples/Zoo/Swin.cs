namespace TorchDsl.Samples.Zoo;

/// <summary>
/// The tiny Swin transformer (Liu et al., "Swin transformer: hierarchical vision transformer using shifted windows", 2021), with torchvision's
/// keys and its stochastic depth, which grows from block to block up to 0.2. Its maps have their features last.
/// </summary>
[Input(3, 224, 224)]
[Conv(96, Kernel = 4, Stride = 4, Name = "features.0.0"), Permute(0, 2, 3, 1), LayerNorm(Name = "features.0.2")]
[Use<SwinBlock>(3, 0, 0.0, Name = "features.1.0"), Use<SwinBlock>(3, 3, 0.2 / 11, Name = "features.1.1")]
[Use<PatchMerging>(Name = "features.2")]
[Use<SwinBlock>(6, 0, 0.4 / 11, Name = "features.3.0"), Use<SwinBlock>(6, 3, 0.6 / 11, Name = "features.3.1")]
[Use<PatchMerging>(Name = "features.4")]
[Use<SwinBlock>(12, 0, 0.8 / 11, Name = "features.5.0"), Use<SwinBlock>(12, 3, 1.0 / 11, Name = "features.5.1")]
[Use<SwinBlock>(12, 0, 1.2 / 11, Name = "features.5.2"), Use<SwinBlock>(12, 3, 1.4 / 11, Name = "features.5.3")]
[Use<SwinBlock>(12, 0, 1.6 / 11, Name = "features.5.4"), Use<SwinBlock>(12, 3, 1.8 / 11, Name = "features.5.5")]
[Use<PatchMerging>(Name = "features.6")]
[Use<SwinBlock>(24, 0, 2.0 / 11, Name = "features.7.0"), Use<SwinBlock>(24, 3, 0.2, Name = "features.7.1")]
[LayerNorm(Name = "norm"), Mean(new[] { 1, 2 }), Linear(1000, Name = "head")]
public partial class SwinTiny;

/// <summary>Each place gathers from its window, then thinks for itself. Of two blocks the second has its windows moved by half.</summary>
[Input("h", "w", nameof(features))]
[Branch]
[Branch, LayerNorm(Name = "norm1"), WindowAttention(nameof(heads), Window = 7, Shift = nameof(shift), Name = "attn"), StochasticDepth(nameof(drop))]
[Add]
[Branch]
[Branch, LayerNorm(Name = "norm2"), Linear($"4*{nameof(features)}", Name = "mlp.0"), GELU, Linear(nameof(features), Name = "mlp.3")]
[StochasticDepth(nameof(drop)), Add]
public partial class SwinBlock(int features, int heads, int shift, double drop);

/// <summary>Four neighbouring places become one, with twice the features.</summary>
[Input("2*h", "2*w", nameof(features))]
[Branch, Slice(1, 0, Step = 2), Slice(2, 0, Step = 2)]
[Branch, Slice(1, 1, Step = 2), Slice(2, 0, Step = 2)]
[Branch, Slice(1, 0, Step = 2), Slice(2, 1, Step = 2)]
[Branch, Slice(1, 1, Step = 2), Slice(2, 1, Step = 2)]
[Concat(Dim = -1), LayerNorm(Name = "norm"), Linear($"2*{nameof(features)}", Bias = false, Name = "reduction")]
public partial class PatchMerging(int features);
