namespace TorchDsl.Tests.Unchanged.Networks;

[Input(12)]
[Embedding(50, 16, PaddingIdx = 0), ClassToken, PositionalEmbedding, MultiheadAttention(16, 4, Dropout = 0.1), LayerNorm(16), Linear(16, 32), GELU]
[LSTM(32, 8, 2, Dropout = 0.2, Bidirectional = true), Dropout(0.1), GRU(16, 12, 1, Bias = false), MultiheadAttention(3, Bias = false), Select(1, -1), Linear(4)]
internal sealed partial class Text;

[Input("t", 8)]
[LSTM(6, BatchFirst = true), GRU(5, NumLayers = 3, Bidirectional = true), MultiheadAttention(2)]
[ClassToken(Name = "class_token"), LayerNorm, Mean(1), Linear(2)]
internal sealed partial class AnyLength;

[Input(4, 6), Embedding(9, 5), Permute(3, 1, 2), Conv(5, 3, 3, Padding = 1), Flatten]
internal sealed partial class IdsOfAPage;
