using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Diagnosing;

public class ArgumentTests
{
    [Theory]
    [InlineData("[Input(1, 8, 8), Conv([|\"a\"|])]", "DSL2001", "Conv(\"a\"), layer 2, has \"a\", not a whole number, for OutChannels: use a whole number of at least 1")]
    [InlineData("[Input(1, 8, 8), Conv(1, [|null!|])]", "DSL2001", "Conv(1, null), layer 2, has null for OutChannels: use a whole number of at least 1")]
    [InlineData("[Input(1, 8, 8), Conv(4, Stride = [|1.5|])]", "DSL2001", "Conv(4, Stride = 1.5), layer 2, has 1.5, not a whole number, for Stride: use a whole number of at least 1")]
    [InlineData("[Input(1, 8, 8), Conv(4, Padding = [|\"some\"|])]", "DSL2001", "Conv(4, Padding = \"some\"), layer 2, has Padding \"some\": use a number, one per axis, \"same\" or \"valid\"")]
    [InlineData("[Input(1, 8, 8), Linear([|typeof(int)|])]", "DSL2001", "Linear(Type), layer 2, has Type, not a whole number, for OutFeatures: use a whole number of at least 1")]
    [InlineData("[Input(1, [|\"2h\"|], 8), Flatten]", "DSL2001", "Input(1, \"2h\", 8), layer 1, has \"2h\" for a size: use a number of at least 1, or a name such as \"h\" for a size that is free")]
    [InlineData("[Input(1, 8, 8), Conv([|0|])]", "DSL2002", "Conv(0), layer 2, has OutChannels 0: use a whole number of at least 1")]
    [InlineData("[Input(1, 8, 8), Conv(4, Stride = [|0|])]", "DSL2002", "Conv(4, Stride = 0), layer 2, has Stride 0: use a whole number of at least 1")]
    [InlineData("[Input(1, 8, 8), Conv(4, Padding = [|-1|])]", "DSL2002", "Conv(4, Padding = -1), layer 2, has Padding -1: use a whole number of at least 0")]
    [InlineData("[Input(1, 8, 8), Conv(4, Kernel = new[] { 3, [|-3|] })]", "DSL2002", "Conv(4, Kernel = new[] { 3, -3 }), layer 2, has Kernel -3: use a whole number of at least 1")]
    [InlineData("[Input(1, [|-8|], 8), Flatten]", "DSL2002", "Input(1, -8, 8), layer 1, has Shape -8: use a whole number of at least 1")]
    [InlineData("[Input(8), Dropout([|1.5|])]", "DSL2002", "Dropout(1.5), layer 2, has P 1.5: use a number from 0 to 1")]
    [InlineData("[Input(8), Dropout([|double.NaN|])]", "DSL2002", "Dropout(double.NaN), layer 2, has P double.NaN: use a number from 0 to 1")]
    [InlineData("[Input(8), GELU(Approximate = [|\"fast\"|])]", "DSL2001", "GELU(Approximate = \"fast\"), layer 2, has an Approximate that is not known: use \"tanh\", or leave it out for the exact function")]
    [InlineData("[Input(8), GELU(Approximate = [|1|])]", "DSL2001", "GELU(Approximate = 1), layer 2, has an Approximate that is not known: use \"tanh\", or leave it out for the exact function")]
    [InlineData("[Input(8), Hardtanh(1, [|1|])]", "DSL2002", "Hardtanh(1, 1), layer 2, keeps values between 1 and 1: use a maximum above the minimum")]
    [InlineData("[Input(1, 8, 8), Conv(4, Kernel = [|new[] { 3, 3, 3 }|])]", "DSL2003", "Conv(4, Kernel = new[] { 3, 3, 3 }), layer 2, has 3 numbers for Kernel, but its input has 2 spatial axes (Input(1, 8, 8), layer 1, produces 1×8×8): give one number, or one per axis")]
    [InlineData("[Input(1, 8, 8), Conv(1, 4, [|5|], Kernel = 3)]", "DSL2004", "Conv(1, 4, 5, Kernel = 3), layer 2, has Kernel twice, 5 and 3: give it once")]
    [InlineData("[Input(6, 8, 8), Conv(8, Groups = [|4|])]", "DSL2005", "Conv(8, Groups = 4), layer 2, splits 6 in channels into 4 groups, but 6 / 4 leaves a remainder: use a number that divides 6 and 8")]
    [InlineData("[Input(6, 8, 8), Conv(8, Groups = [|3|])]", "DSL2005", "Conv(8, Groups = 3), layer 2, splits 8 out channels into 3 groups, but 8 / 3 leaves a remainder: use a number that divides 6 and 8")]
    [InlineData("[Input(1, 8, 8), MaxPool(2, Padding = [|2|])]", "DSL2006", "MaxPool(2, Padding = 2), layer 2, has padding 2×2, more than half its kernel of 2×2, so that a window could see padding alone: use at most 1")]
    [InlineData("[Input(1, 4), Conv(2, Padding = [|4|], PaddingMode = PaddingModes.Reflect)]", "DSL2006", "Conv(2, Padding = 4, PaddingMode = PaddingModes.Reflect), layer 2, pads 4 with PaddingMode Reflect on a size of 4 (Input(1, 4), layer 1, produces 1×4): use at most 3")]
    [InlineData("[Input(1, 8, 8), Conv(4, Stride = 2, Padding = [|\"same\"|])]", "DSL2007", "Conv(4, Stride = 2, Padding = \"same\"), layer 2, has Padding \"same\" with stride 2×2, but a stride above 1 cannot keep the size: use stride 1, or give the padding in numbers")]
    [InlineData("[Input(1, 8, 8), [|Conv(4, Kernel = 9_000_000_000_000_000_000, Dilation = 9)|]]", "DSL2008", "Conv(4, Kernel = 9000000000000000000, Dilation = 9), layer 2, has sizes or counts beyond 2⁶³−1, more than any machine can hold: use smaller numbers")]
    [InlineData("[Input(1, 8, 8), [|ConvTranspose(4)|]]", "DSL2001", "ConvTranspose(4), layer 2, has null for Kernel: use a whole number of at least 1")]
    [InlineData("[Input(4, 8, 8), ConvTranspose(4, 2, 2, Stride = 2, OutputPadding = [|2|])]", "DSL2006", "ConvTranspose(4, 2, 2, Stride = 2, OutputPadding = 2), layer 2, has output padding 2 with stride 2 and dilation 1, but it must be smaller than one of them: use at most 1")]
    [InlineData("[Input(4, 2, 9), ConvTranspose(4, 2, 3, Padding = [|2|])]", "DSL2006", "ConvTranspose(4, 2, 3, Padding = 2), layer 2, cuts 2 off both ends of an output of 4, so that nothing is left (Input(4, 2, 9), layer 1, produces 4×2×9): use at most 1")]
    [InlineData("[Input(6, 8, 8), ConvTranspose(8, Kernel = 2, Groups = [|4|])]", "DSL2005", "ConvTranspose(8, Kernel = 2, Groups = 4), layer 2, splits 6 in channels into 4 groups, but 6 / 4 leaves a remainder: use a number that divides 6 and 8")]
    [InlineData("[Input(6, 8, 8), GroupNorm([|4|])]", "DSL2005", "GroupNorm(4), layer 2, splits 6 channels into 4 groups, but 6 / 4 leaves a remainder: use a number that divides 6")]
    [InlineData("[Input(6, 8, 8), AdaptiveAvgPool([|0|])]", "DSL2002", "AdaptiveAvgPool(0), layer 2, has Size 0: use a whole number of at least 1")]
    [InlineData("[Input(6, 8, 8), AdaptiveMaxPool([|new[] { 1, 2, 3 }|])]", "DSL2003", "AdaptiveMaxPool(new[] { 1, 2, 3 }), layer 2, has 3 numbers for Size, but its input has 2 spatial axes (Input(6, 8, 8), layer 1, produces 6×8×8): give one number, or one per axis")]
    [InlineData("[Input(6, 8, 8), LocalResponseNorm([|0|])]", "DSL2002", "LocalResponseNorm(0), layer 2, has Size 0: use a whole number of at least 1")]
    [InlineData("[Input(6, 8, 8), SpatialDropout([|-0.1|])]", "DSL2002", "SpatialDropout(-0.1), layer 2, has P -0.1: use a number from 0 to 1")]
    [InlineData("[Input(8), AlphaDropout([|2|])]", "DSL2002", "AlphaDropout(2), layer 2, has P 2: use a number from 0 to 1")]
    [InlineData("[Input(8), StochasticDepth([|1.1|])]", "DSL2002", "StochasticDepth(1.1), layer 2, has P 1.1: use a number from 0 to 1")]
    [InlineData("[Input(8), LayerNorm([|\"8\"|])]", "DSL2001", "LayerNorm(\"8\"), layer 2, has \"8\", not a whole number, for NormalizedShape: use a whole number of at least 1")]
    [InlineData("[Input(1, [|null!|], 8), Flatten]", "DSL2001", "Input(1, null, 8), layer 1, has null for Shape: use a whole number of at least 1")]
    [InlineData("[Input(1, 8, 8), Conv(4, Kernel = [|null!|])]", "DSL2001", "Conv(4, Kernel = null), layer 2, has null for Kernel: use a whole number of at least 1")]
    [InlineData("[Input(1, 8, 8), Conv(4, Padding = [|null!|])]", "DSL2001", "Conv(4, Padding = null), layer 2, has null for Padding: use a whole number of at least 0")]
    [InlineData("[Input(1, 8, 8), Conv(4, Groups = [|0|])]", "DSL2002", "Conv(4, Groups = 0), layer 2, has Groups 0: use a whole number of at least 1")]
    [InlineData("[Input(1, 8, 8), Conv(4, PaddingMode = [|(PaddingModes)9|])]", "DSL2001", "Conv(4, PaddingMode = (PaddingModes)9), layer 2, has PaddingMode (PaddingModes)9, which convolutions do not know: use Zeros, Reflect, Replicate or Circular")]
    [InlineData("[Input(1, 8, 8), [|Conv(4, Padding = int.MaxValue)|]]", "DSL2008", "Conv(4, Padding = 2147483647), layer 2, has sizes or counts beyond 2⁶³−1, more than any machine can hold: use smaller numbers")]
    [InlineData("[Input(1, 8, 8), [|Conv(4, Padding = long.MaxValue)|]]", "DSL2008", "Conv(4, Padding = 9223372036854775807), layer 2, has sizes or counts beyond 2⁶³−1, more than any machine can hold: use smaller numbers")]
    public void An_argument_is_wrong(string attributes, string id, string message) =>
        Expected.Error(Expected.Network(attributes), id, message);

    [Theory]
    [InlineData("[Input(8), BatchNorm(Eps = [|-1|])]", "DSL2002", "BatchNorm(Eps = -1), layer 2, has Eps -1: use a number of at least 0")]
    [InlineData("[Input(3_000_000_000), Linear(3_000_000_000), [|Linear(3_000_000_000)|]]", "DSL2008", "Net has parameters or multiply-adds beyond 2⁶³−1 in all, more than any machine can hold: use smaller layers")]
    public void A_number_is_out_of_bounds(string attributes, string id, string message) =>
        Expected.Error(Expected.Network(attributes), id, message);

    [Fact]
    public void Only_the_first_of_many_mistakes_is_said() => Expected.Error(
        Expected.Network("[Input(1, 8, 8), Conv([|3|], 4), Conv(9, 4), Linear(3, 0)]"),
        "DSL3002",
        "Conv(3, 4), layer 2, expects 3 input channels, but Input(1, 8, 8), layer 1, produces 1×8×8: use 1");

    [Fact]
    public void A_pragma_silences_a_mistake()
    {
        var source = Expected.Network("#pragma warning disable DSL3002\n[Input(1, 8, 8), Conv(3, 4)]\n#pragma warning restore DSL3002");
        Assert.Empty(Compiler.Compile(source).Analyzed.Where(diagnostic => !diagnostic.IsSuppressed));
    }
}
