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

    [Fact]
    public void A_claim_leaves_no_trace()
    {
        const string layers = "[Input(1, \"h\", 8), Conv(4, Padding = \"same\"), ReLU, Conv(2)]";
        var claimed = layers.Replace("ReLU", "Expect(4, \"h\", 8), ReLU, Expect(4, \"h\", 8)");
        Assert.Equal(Generated(layers), Generated(claimed));

        static string Generated(string attributes) => Compiler.Compile(Expected.Network(attributes)).AssertClean().Generated.Single().Value;
    }
}
