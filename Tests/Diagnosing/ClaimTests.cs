using TorchDsl.Generator;
using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Diagnosing;

public class ClaimTests
{
    [Theory]
    [Cases]
    public void C1_AlexNets_printed_strides_are_refused(TestCase mistake) => Expected.Error(Expected.Network(mistake.Source), mistake);

    [Fact]
    public void C1_AlexNet_with_stride_2_is_as_drawn() => Compiler.Compile(Expected.Network("""
        [Input(3, 227, 227)]
        [Conv(96, Kernel = 11, Stride = 4, Bias = false), Expect(96, 55, 55), MaxPool(3, Stride = 2), Expect(96, 27, 27)]
        [Conv(256, Kernel = 5, Bias = false), Expect(256, 23, 23), MaxPool(3, Stride = 2), Expect(256, 11, 11)]
        [Conv(384, Bias = false), Expect(384, 9, 9), Conv(384, Bias = false), Expect(384, 7, 7)]
        [Conv(256, Bias = false), Expect(256, 5, 5), MaxPool(3, Stride = 2), Expect(256, 2, 2)]
        [Flatten, Expect(1024), Linear(4096, Bias = false), Linear(4096, Bias = false), Linear(1000, Bias = false), Expect(1000)]
        """)).AssertClean();

    [Theory]
    [Cases]
    public void A_claim_is_broken_or_stands_before_a_mistake(TestCase mistake) => Expected.Error(Expected.Network(mistake.Source), mistake);

    [Theory]
    [Cases]
    public void A_budget_is_too_small(TestCase mistake) => Expected.Error(Expected.Network(mistake.Source), mistake);

    [Theory]
    [Cases]
    public void A_budget_cannot_be_checked(TestCase mistake) => Expected.Warning(Expected.Network(mistake.Source), mistake);

    [Theory]
    [Cases]
    public void A_receptive_field_differs(TestCase mistake) => Expected.Error(Expected.Network(mistake.Source), mistake);

    [Theory]
    [Cases]
    public void A_layer_is_ruled_out(TestCase mistake) => Expected.Error(Expected.Network(mistake.Source), mistake);

    [Fact]
    public void What_is_met_exactly_passes() => Compiler.Compile(Expected.Network("""
        [Input(1, 28, 28)]
        [Budget(Parameters = 61_706, MultiplyAdds = 416_520, ActivationBytes = 72_696, PeakBytes = 26_656)]
        [Forbid(typeof(BatchNormAttribute)), Forbid(typeof(ConvAttribute), Bias = false)]
        [Conv(6, Kernel = 5, Padding = 2), Tanh, ExpectReceptiveField(5), AvgPool(2), ExpectReceptiveField(6, 6)]
        [Conv(16, Kernel = 5), Tanh, ExpectReceptiveField(AtLeast = 14, AtMost = 14), AvgPool(2)]
        [Flatten, Linear(120), ExpectReceptiveField(28), Tanh, Linear(84), Tanh, Linear(10)]
        """)).AssertClean();

    [Fact]
    public void A_blocks_claims_are_checked_at_each_use()
    {
        const string source = """
            using TorchDsl;

            namespace Users.Code;

            [Input(nameof(channels), "h", "w")]
            [Conv(nameof(width), Padding = 1), ExpectReceptiveField(3), Budget(Parameters = 300), Budget(MultiplyAdds = $"{nameof(width)}*100000")]
            public partial class Block(int channels, int width);

            [Input(3, 16, 16), Use<Block>(8), Use<Block>(4)]
            public partial class Fits;
            """;
        Compiler.Compile(source).AssertClean();
        var broken = Compiler.Compile(source.Replace("Use<Block>(4)", "Use<Block>(5)", StringComparison.Ordinal));
        var mistake = Assert.Single(broken.Analyzed);
        Assert.Equal("DSL4003", mistake.Id);
        Assert.Contains("does not fit here: in Block with ", mistake.GetMessage(), StringComparison.Ordinal);
        Assert.Contains("allows 300 parameters, but Block has 365, 65 too many", mistake.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_in_a_block_is_ruled_out_too()
    {
        var compiled = Compiler.Compile("""
            using TorchDsl;

            namespace Users.Code;

            [Input(nameof(features)), Linear(nameof(features)), ReLU]
            public partial class Dense(int features);

            [Input(8), Use<Dense>, Forbid(typeof(LinearAttribute))]
            public partial class Net;
            """);
        var mistake = Assert.Single(compiled.Analyzed);
        Assert.Equal(
            "Use<Dense>, layer 2, has Linear(8, 8) in it, which is ruled out by Forbid(typeof(LinearAttribute)), layer 3: "
                + "use another block, or change that layer in it",
            mistake.GetMessage());
    }

    [Fact]
    public void A_claim_leaves_no_trace()
    {
        const string layers = "[Input(1, \"h\", 8), Conv(4, Padding = \"same\"), ReLU, Conv(2)]";
        var claimed = layers.Replace("ReLU", "Expect(4, \"h\", 8), ReLU, Expect(4, \"h\", 8)");
        Assert.Equal(Generated(layers), Generated(claimed));

        static string Generated(string attributes) => Compiler.Compile(Expected.Network(attributes)).AssertClean().Generated.Single().Value;
    }
}
