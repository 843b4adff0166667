namespace TorchDsl.Samples.Zoo;

/// <summary>
/// A transformer that translates (Vaswani et al., "Attention is all you need", 2017), in small: an encoder of the source, and a decoder that
/// sees what it has written so far and all of the source but its padding. It gives the next token at each step of the target.
/// </summary>
[Input(16, Name = "target"), Input(20, Name = "source"), Input(20, Name = "padding")]
[From("source"), Embedding(100, 32), PositionalEmbedding, Use<PostNormEncoderLayer>(4, Inputs = new[] { "padding" }, Name = "encoder.layers", Repeat = 2)]
[Tap("memory")]
[From("target"), Embedding(100, 32), PositionalEmbedding]
[Use<DecoderLayer>(4, Inputs = new[] { "memory", "padding" }, Name = "decoder.layers", Repeat = 2)]
[Linear(100, Name = "generator")]
public partial class Translator;

/// <summary>A text classifier: an encoder, of whose result the first step is taken, as BERT does. True in the padding is ignored.</summary>
[Input(32, Name = "tokens"), Input(32, Name = "padding")]
[Embedding(1000, 64), PositionalEmbedding, Dropout(0.1)]
[Use<PostNormEncoderLayer>(4, Inputs = new[] { "padding" }, Name = "layers", Repeat = 2)]
[Select(1, 0), Linear(4, Name = "classifier")]
public partial class TextClassifier;

/// <summary>
/// A small generative transformer (Radford et al., "Language models are unsupervised multitask learners", 2019): no step sees what comes after.
/// </summary>
[Input(32)]
[Embedding(65, 64, Name = "wte"), PositionalEmbedding(Name = "wpe"), Dropout(0.1)]
[Use<PreNormEncoderLayer>(4, "causal: true", Name = "h", Repeat = 3)]
[LayerNorm(Name = "ln_f"), Linear(65, Bias = false, Name = "lm_head")]
public partial class SmallGPT;

/// <summary>The encoder's layer as it was published, which normalises after each sum, with the keys of PyTorch's TransformerEncoderLayer.</summary>
[Input("steps", nameof(features), Name = "value"), Input("steps", Name = "padding")]
[MultiheadAttention(nameof(heads), Dropout = nameof(p), Mask = "padding", Name = "self_attn"), Dropout(nameof(p))]
[Add("value"), LayerNorm(Name = "norm1"), Tap("attended")]
[Linear($"4*{nameof(features)}", Name = "linear1"), ReLU, Dropout(nameof(p)), Linear(nameof(features), Name = "linear2"), Dropout(nameof(p))]
[Add("attended"), LayerNorm(Name = "norm2")]
public partial class PostNormEncoderLayer(int features, int heads, double p = 0.1);

/// <summary>
/// The encoder's layer that normalises before each part, as most do today, with the keys of PyTorch's TransformerEncoderLayer; and a
/// generative transformer's, where it is causal.
/// </summary>
[Input("steps", nameof(features))]
[Branch]
[Branch, LayerNorm(Name = "norm1"), MultiheadAttention(nameof(heads), Dropout = nameof(p), Causal = nameof(causal), Name = "self_attn"), Dropout(nameof(p))]
[Add]
[Branch]
[Branch, LayerNorm(Name = "norm2"), Linear($"4*{nameof(features)}", Name = "linear1"), GELU, Dropout(nameof(p))]
[Linear(nameof(features), Name = "linear2"), Dropout(nameof(p)), Add]
public partial class PreNormEncoderLayer(int features, int heads, bool causal = false, double p = 0.1);

/// <summary>The decoder's layer as it was published, with the keys of PyTorch's TransformerDecoderLayer.</summary>
[Input("steps", nameof(features), Name = "value"), Input("sources", nameof(features), Name = "memory"), Input("sources", Name = "padding")]
[MultiheadAttention(nameof(heads), Dropout = nameof(p), Causal = true, Name = "self_attn"), Dropout(nameof(p))]
[Add("value"), LayerNorm(Name = "norm1"), Tap("written")]
[MultiheadAttention(nameof(heads), Dropout = nameof(p), Keys = "memory", Mask = "padding", Name = "multihead_attn"), Dropout(nameof(p))]
[Add("written"), LayerNorm(Name = "norm2"), Tap("read")]
[Linear($"4*{nameof(features)}", Name = "linear1"), ReLU, Dropout(nameof(p)), Linear(nameof(features), Name = "linear2"), Dropout(nameof(p))]
[Add("read"), LayerNorm(Name = "norm3")]
public partial class DecoderLayer(int features, int heads, double p = 0.1);
