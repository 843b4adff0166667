using TorchDsl.Generator;
using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Diagnosing;

public class ClaimTests
{
    [Theory]
    [InlineData("Conv(96, Kernel = 11, Stride = 4), ReLU, MaxPool(3, Stride = 4), Expect(96, [|27|], 27)", "Expect(96, 27, 27), layer 5, states 96×27×27, but MaxPool(3, Stride = 4), layer 4, produces 96×14×14: state 96×14×14, or change the layers before it")]
    [InlineData("Conv(96, Kernel = 11, Stride = 4), MaxPool(3, Stride = 2), Expect(96, 27, 27), Conv(256, Kernel = 5), MaxPool(3), Expect(256, [|11|], 11)", "Expect(256, 11, 11), layer 7, states 256×11×11, but MaxPool(3), layer 6, produces 256×7×7: state 256×7×7, or change the layers before it")]
    public void C1_AlexNets_printed_strides_are_refused(string layers, string message) =>
        Expected.Error(Expected.Network($"[Input(3, 227, 227), {layers}]"), "DSL4001", message);

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
    [InlineData("[Input(1, 28, 28), Conv(4), ReLU, Expect(4, [|28|], 28)]", "DSL4001", "Expect(4, 28, 28), layer 4, states 4×28×28, but Conv(4), layer 2, produces 4×26×26: give Conv(4), layer 2, Padding = \"same\", or state 4×26×26, or change the layers before it")]
    [InlineData("[Input(1, 28, 28), ReLU, Expect([|3|], 28, 28)]", "DSL4001", "Expect(3, 28, 28), layer 3, states 3×28×28, but Input(1, 28, 28), layer 1, produces 1×28×28: state 1×28×28, or change the layers before it")]
    [InlineData("[Input(1, 28, 28), Flatten, [|Expect(1, 28, 28)|]]", "DSL4001", "Expect(1, 28, 28), layer 3, states 1×28×28, but Flatten, layer 2, produces 784 (1×28×28): change the layers before it")]
    [InlineData("[Input(1, \"h\", \"w\"), MaxPool(2), Expect(1, [|\"h\"|], \"w\")]", "DSL4001", "Expect(1, \"h\", \"w\"), layer 3, states 1×h×w, but MaxPool(2), layer 2, produces 1×floor(h/2)×floor(w/2): change the layers before it")]
    [InlineData("[Input(1, \"h\", \"w\"), ReLU, Expect(1, [|\"w\"|], \"h\")]", "DSL4001", "Expect(1, \"w\", \"h\"), layer 3, states 1×w×h, but Input(1, \"h\", \"w\"), layer 1, produces 1×h×w: state 1×h×w, or change the layers before it")]
    [InlineData("[Input(1, \"h\", \"w\"), ReLU, Expect(1, \"h\", [|\"ww\"|])]", "DSL4002", "Expect(1, \"h\", \"ww\"), layer 3, has \"ww\" for a size, but Input(1, \"h\", \"w\") leaves only \"h\" and \"w\" free: use \"w\"")]
    [InlineData("[Input(1, 28, 28), ReLU, Expect(1, [|\"h\"|], 28)]", "DSL4002", "Expect(1, \"h\", 28), layer 3, has \"h\" for a size, but Input(1, 28, 28) leaves no size free: use 28")]
    [InlineData("[Input(3, 227, 227), Conv(96, Kernel = 7, Stride = 4, Bias = false), Expect(96, [|55|], 55)]", "DSL4001", "Expect(96, 55, 55), layer 3, states 96×55×55, but Conv(96, Kernel = 7, Stride = 4, Bias = false), layer 2, produces 96×56×56: state 96×56×56, or change the layers before it")] // C2: ZFNet as printed
    [InlineData("[Input(1, 28, 28), ReLU, Expect(1, [|0|], 28)]", "DSL2002", "Expect(1, 0, 28), layer 3, has Shape 0: use a whole number of at least 1")]
    [InlineData("[Input(1, 28, 28), ReLU, Expect(1, [|2.5|], 28)]", "DSL2001", "Expect(1, 2.5, 28), layer 3, has 2.5, not a whole number, for Shape: use a whole number of at least 1")]
    [InlineData("[Input(1, 28, 28), ReLU, [|Expect|]]", "DSL2002", "Expect, layer 3, has no sizes: state the shape of one sample, without the batch, such as [Expect(16, 5, 5)]")]
    [InlineData("[[|Input(4)|], Expect(4)]", "DSL1005", "Net has an Input but no layers: add layers after it, such as [Flatten, Linear(10)]")]
    [InlineData("[Input(4), Expect(4), Linear([|5|], 2)]", "DSL3001", "Linear(5, 2), layer 3, expects 5 input features, but Input(4), layer 1, produces 4: use 4")]
    [InlineData("[Input(4), Expect(4), Linear(2, Name = \"a\"), Expect(2), Linear(2, Name = [|\"a\"|])]", "DSL1010", "Linear(2), layer 5, has the name \"a\", which layer 3 has too: give it another Name")]
    public void A_claim_is_broken_or_stands_before_a_mistake(string attributes, string id, string message) =>
        Expected.Error(Expected.Network(attributes), id, message);

    [Fact]
    public void A_claim_leaves_no_trace()
    {
        const string layers = "[Input(1, \"h\", 8), Conv(4, Padding = \"same\"), ReLU, Conv(2)]";
        var claimed = layers.Replace("ReLU", "Expect(4, \"h\", 8), ReLU, Expect(4, \"h\", 8)");
        Assert.Equal(Generated(layers), Generated(claimed));

        static string Generated(string attributes) => Compiler.Compile(Expected.Network(attributes)).AssertClean().Generated.Single().Value;
    }
}
