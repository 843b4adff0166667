using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Diagnosing;

public class SequenceTests
{
    [Theory]
    [InlineData("[Input(28, 16), LSTM([|28|], 64)]", "DSL3001", "LSTM(28, 64), layer 2, expects 28 input features, but Input(28, 16), layer 1, produces 28×16, whose last dimension is 16: use 16")]
    [InlineData("[Input(8, 16), GRU(32, Bidirectional = true), GRU([|32|], 8, 2)]", "DSL3001", "GRU(32, 8, 2), layer 3, expects 32 input features, but GRU(32, Bidirectional = true), layer 2, produces 8×64, whose last dimension is 64: use 64")]
    [InlineData("[Input(8, 16), MultiheadAttention([|32|], 4)]", "DSL3001", "MultiheadAttention(32, 4), layer 2, expects 32 input features, but Input(8, 16), layer 1, produces 8×16, whose last dimension is 16: use 16")]
    [InlineData("[Input(28), [|LSTM(64)|]]", "DSL3004", "LSTM(64), layer 2, needs a sequence, steps × features, but Input(28), layer 1, produces 28: give Input the number of steps and the features of each, such as [Input(128, 16)], or put Embedding before it where the input is token ids")]
    [InlineData("[Input(8, 16), Flatten, [|MultiheadAttention(4)|]]", "DSL3004", "MultiheadAttention(4), layer 3, needs a sequence, steps × features, but Flatten, layer 2, produces 128 (8×16): put it before Flatten, or where there still are steps")]
    [InlineData("[Input(3, 8, 8), [|ClassToken|]]", "DSL3004", "ClassToken, layer 2, needs a sequence, steps × features, but Input(3, 8, 8), layer 1, produces 3×8×8: bring the value to two dimensions before")]
    [InlineData("[Input(8, \"f\"), [|GRU(4)|]]", "DSL3007", "GRU(4), layer 2, needs a fixed number of features, but Input(8, \"f\"), layer 1, produces 8×f, which depends on f: fix it in Input, or bring it to one size before, by AdaptiveAvgPool or GlobalAvgPool")]
    [InlineData("[Input(\"t\", 8), [|PositionalEmbedding|]]", "DSL3007", "PositionalEmbedding, layer 2, needs a fixed number of steps, but Input(\"t\", 8), layer 1, produces t×8, which depends on t: fix it in Input, or bring it to one size before, by AdaptiveAvgPool or GlobalAvgPool")]
    [InlineData("[Input(8), Linear(8), [|Embedding(10, 4)|]]", "DSL3010", "Embedding(10, 4), layer 3, looks up token ids, but Linear(8), layer 2, produces 8, which are values: put it straight after Input, or use Linear to map values")]
    public void A_sequence_does_not_fit(string attributes, string id, string message) =>
        Expected.Error(Expected.Network(attributes), id, message);

    [Theory]
    [InlineData("[Input(8), Embedding([|0|], 4)]", "DSL2002", "Embedding(0, 4), layer 2, has Count 0: use a whole number of at least 1")]
    [InlineData("[Input(8), Embedding(10, [|-4|])]", "DSL2002", "Embedding(10, -4), layer 2, has Size -4: use a whole number of at least 1")]
    [InlineData("[Input(8), Embedding(10, 4, PaddingIdx = [|10|])]", "DSL2002", "Embedding(10, 4, PaddingIdx = 10), layer 2, has PaddingIdx 10, but 10 vectors: use -10 to 9")]
    [InlineData("[Input(8), Embedding(10, 4, PaddingIdx = [|-11|])]", "DSL2002", "Embedding(10, 4, PaddingIdx = -11), layer 2, has PaddingIdx -11: use a whole number of at least -10")]
    [InlineData("[Input(8), Embedding(10, 4, PaddingIdx = [|\"0\"|])]", "DSL2001", "Embedding(10, 4, PaddingIdx = \"0\"), layer 2, has \"0\", not a whole number, for PaddingIdx: use a whole number of at least -10")]
    [InlineData("[Input(8, 16), LSTM([|0|])]", "DSL2002", "LSTM(0), layer 2, has HiddenSize 0: use a whole number of at least 1")]
    [InlineData("[Input(8, 16), LSTM(4, NumLayers = [|0|])]", "DSL2002", "LSTM(4, NumLayers = 0), layer 2, has NumLayers 0: use a whole number of at least 1")]
    [InlineData("[Input(8, 16), LSTM(16, 4, [|2|], NumLayers = 3)]", "DSL2004", "LSTM(16, 4, 2, NumLayers = 3), layer 2, has NumLayers twice, 2 and 3: give it once")]
    [InlineData("[Input(8, 16), GRU(4, Dropout = [|1.5|])]", "DSL2002", "GRU(4, Dropout = 1.5), layer 2, has Dropout 1.5: use a number from 0 to 1")]
    [InlineData("[Input(8, 16), LSTM(4, BatchFirst = [|false|])]", "DSL2002", "LSTM(4, BatchFirst = false), layer 2, has BatchFirst false, but in a network the batch is always the first dimension: leave it out, and turn data that has the steps first by input.transpose(0, 1) before the call")]
    [InlineData("[Input(8, 10), MultiheadAttention([|4|])]", "DSL2005", "MultiheadAttention(4), layer 2, splits 10 features into 4 heads, but 10 / 4 leaves a remainder: use a number that divides 10")]
    [InlineData("[Input(8, 10), MultiheadAttention([|0|])]", "DSL2002", "MultiheadAttention(0), layer 2, has NumHeads 0: use a whole number of at least 1")]
    [InlineData("[Input(8), [|Embedding(9_000_000_000_000_000_000, 9)|]]", "DSL2008", "Net has parameters or multiply-adds beyond 2⁶³−1 in all, more than any machine can hold: use smaller layers")]
    public void An_argument_of_a_sequence_layer_is_wrong(string attributes, string id, string message) =>
        Expected.Error(Expected.Network(attributes), id, message);

    [Fact]
    public void What_is_right_is_left_alone() => Compiler.Compile(Expected.Network(
        "[Input(8), Embedding(10, 4, PaddingIdx = -10), LSTM(4, 6, 2, Dropout = 0.5, Bidirectional = true, BatchFirst = true), GRU(12, 3, Name = \"KeepFirst\")]")).AssertClean();
}
