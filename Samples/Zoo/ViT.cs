namespace TorchDsl.Samples.Zoo;

/// <summary>
/// The small vision transformer with patches of 16×16 (Dosovitskiy et al., "An image is worth 16×16 words: transformers for image
/// recognition at scale", 2020; its small form is from Touvron et al., 2020).
/// </summary>
[Input(3, 224, 224)]
[Conv(384, Kernel = 16, Stride = 16, Name = "conv_proj"), Flatten(2), Permute(2, 1)]
[ClassToken(Name = "class_token"), PositionalEmbedding(Name = "encoder.pos_embedding")]
[Use<EncoderBlock>(6, Name = "encoder.layers", Repeat = 12)]
[LayerNorm(Eps = 1e-6, Name = "encoder.ln"), Select(1, 0), Linear(1000, Name = "heads.head")]
public partial class ViT;

/// <summary>The transformer's encoder: each step gathers from all, then thinks for itself.</summary>
[Input("steps", nameof(features))]
[Branch]
[Branch, LayerNorm(Eps = 1e-6, Name = "ln_1"), MultiheadAttention(nameof(heads), Name = "self_attention")]
[Add]
[Branch]
[Branch, LayerNorm(Eps = 1e-6, Name = "ln_2"), Linear($"4*{nameof(features)}", Name = "mlp.0"), GELU, Linear(nameof(features), Name = "mlp.3")]
[Add]
public partial class EncoderBlock(int features, int heads);
