using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Diagnosing;

public class SequenceTests
{
    [Theory]
    [Cases]
    public void A_sequence_does_not_fit(TestCase mistake) => Expected.Error(Expected.Network(mistake.Source), mistake);

    [Theory]
    [Cases]
    public void An_argument_of_a_sequence_layer_is_wrong(TestCase mistake) => Expected.Error(Expected.Network(mistake.Source), mistake);

    [Fact]
    public void What_is_right_is_left_alone() => Compiler.Compile(Expected.Network("""
        [Input(8), Embedding(10, 4, PaddingIdx = -10)]
        [LSTM(4, 6, 2, Dropout = 0.5, Bidirectional = true, BatchFirst = true), GRU(12, 3, Name = "KeepFirst")]
        """)).AssertClean();
}
