using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Diagnosing;

public class ShapeTests
{
    [Fact]
    public void Linear_after_other_features() => Expected.Error(
        Expected.Network("""
            [Input(1, 28, 28)]
            [Conv(1, 6, 5, Padding = 2), Tanh, AvgPool(2)]
            [Conv(6, 16, 5), Tanh, AvgPool(2)]
            [Flatten, Linear([|256|], 120), Tanh, Linear(120, 84), Tanh, Linear(84, 10)]
            """),
        "DSL3001",
        "Linear(256, 120), layer 9, expects 256 input features, but Flatten, layer 8, produces 400 (16×5×5): use 400");

    [Fact]
    public void Linear_on_a_map_that_was_meant_to_be_flat() => Expected.Error(
        Expected.Network("[Input(16, 5, 5), Linear([|400|], 120)]"),
        "DSL3001",
        "Linear(400, 120), layer 2, expects 400 input features, but Input(16, 5, 5), layer 1, produces 16×5×5, whose last dimension is 5: " +
        "put Flatten before it");

    [Fact]
    public void Linear_on_a_map_of_other_size() => Expected.Error(
        Expected.Network("[Input(16, 5, 5), Linear(inFeatures: [|7|], outFeatures: 120)]"),
        "DSL3001",
        "Linear(7, 120), layer 2, expects 7 input features, but Input(16, 5, 5), layer 1, produces 16×5×5, whose last dimension is 5: " +
        "use 5, or put Flatten before it and use 400");

    [Fact]
    public void Linear_on_a_map_whose_features_are_inferred() => Expected.Warning(
        Expected.Network("[Input(16, 5, 5), [|Linear(120)|]]"),
        "DSL3008",
        "Linear(120), layer 2, maps the last axis of a feature map alone, for Input(16, 5, 5), layer 1, produces 16×5×5: " +
        "put Flatten before it, or write Linear(5, 120) if the last axis is meant");

    [Fact]
    public void Linear_on_a_sequence_is_meant() =>
        Compiler.Compile(Expected.Network("[Input(16, 5), Linear(120)]")).AssertClean();

    [Fact]
    public void Linear_after_Linear() => Expected.Error(
        Expected.Network("[Input(10), Linear(10, 1), Linear([|10|], 2)]"),
        "DSL3001",
        "Linear(10, 2), layer 3, expects 10 input features, but Linear(10, 1), layer 2, produces 1: use 1, "
        + "or give Linear(10, 1), layer 2, 10 features");

    [Fact]
    public void Conv_on_other_channels() => Expected.Error(
        Expected.Network("[Input(3, 32, 32), Conv(3, 8, 5), ReLU, Conv([|6|], 16, 5)]"),
        "DSL3002",
        "Conv(6, 16, 5), layer 4, expects 6 input channels, but ReLU, layer 3, produces 8×28×28: use 8, "
        + "or give Conv(3, 8, 5), layer 2, 6 channels");

    [Fact]
    public void BatchNorm_on_other_channels() => Expected.Error(
        Expected.Network("[Input(3, 32, 32), BatchNorm([|1|])]"),
        "DSL3002",
        "BatchNorm(1), layer 2, expects 1 input channel, but Input(3, 32, 32), layer 1, produces 3×32×32: use 3");

    [Fact]
    public void A_kernel_larger_than_its_input() => Expected.Error(
        Expected.Network("[Input(1, 8, 8), MaxPool(2), Conv(1, 6, [|5|])]"),
        "DSL3003",
        "Conv(1, 6, 5), layer 3, has a kernel of 5×5, larger than its input of 4×4 (MaxPool(2), layer 2, produces 1×4×4): " +
        "use Padding = \"same\", or use a smaller kernel, more padding, or less reduction before");

    [Fact]
    public void A_kernel_larger_than_its_padded_input() => Expected.Error(
        Expected.Network("[Input(1, 4, 9), Conv(1, 6, Kernel = [|new[] { 7, 3 }|], Padding = 1)]"),
        "DSL3003",
        "Conv(1, 6, Kernel = new[] { 7, 3 }, Padding = 1), layer 2, has a kernel of 7×3, larger than its input of 4×9, 6×11 with its padding " +
        "(Input(1, 4, 9), layer 1, produces 1×4×9): use Padding = new[] { 3, 1 }, or use a smaller kernel, more padding, or less reduction before");

    [Fact]
    public void A_default_kernel_larger_than_its_input_is_marked_on_the_layer() => Expected.Error(
        Expected.Network("[Input(1, 2), [|Conv(4)|]]"),
        "DSL3003",
        "Conv(4), layer 2, has a kernel of 3, larger than its input of 2 (Input(1, 2), layer 1, produces 1×2): " +
        "use Padding = \"same\", or use a smaller kernel, more padding, or less reduction before");

    [Fact]
    public void A_dilated_kernel_larger_than_its_input() => Expected.Error(
        Expected.Network("[Input(1, 8), Conv(1, 1, [|3|], Dilation = 4)]"),
        "DSL3003",
        "Conv(1, 1, 3, Dilation = 4), layer 2, has a kernel of 3 that spans 9 with dilation 4, larger than its input of 8 " +
        "(Input(1, 8), layer 1, produces 1×8): use Padding = \"same\", or use a smaller kernel, more padding, or less reduction before");

    [Fact]
    public void Pooling_to_nothing() => Expected.Error(
        Expected.Network("[Input(1, 3, 3), MaxPool(2), AvgPool([|2|])]"),
        "DSL3003",
        "AvgPool(2), layer 3, has a kernel of 2×2, larger than its input of 1×1 (MaxPool(2), layer 2, produces 1×1×1): " +
        "remove it, or use a smaller kernel, more padding, or less reduction before");

    [Fact]
    public void Conv_after_Flatten() => Expected.Error(
        Expected.Network("[Input(1, 8, 8), Flatten, [|Conv(4)|]]"),
        "DSL3004",
        "Conv(4), layer 3, needs a map of channels with 1 to 3 spatial axes, but Flatten, layer 2, produces 64 (1×8×8): put it before Flatten");

    [Fact]
    public void Softmax_along_a_dimension_that_is_not_there() => Expected.Error(
        Expected.Network("[Input(10), Softmax([|2|])]"),
        "DSL3005",
        "Softmax(2), layer 2, works along dimension 2, but Input(10), layer 1, produces 10, 1 dimension beside the batch, "
        + "of which the numbers are 1 and -1: use 1");

    [Fact]
    public void GLU_of_an_odd_dimension() => Expected.Error(
        Expected.Network("[Input(10, 7), [|GLU|]]"),
        "DSL3006",
        "GLU, layer 2, halves dimension 2, but Input(10, 7), layer 1, produces 10×7, and 7 is odd: use a dimension of even size");

    [Theory]
    [Cases]
    public void LayerNorm_of_other_sizes(TestCase mistake) => Expected.Error(Expected.Network(mistake.Source), mistake);

    [Fact]
    public void InstanceNorm_of_one_element() => Expected.Error(
        Expected.Network("[Input(8, 4, 4), GlobalMaxPool, [|InstanceNorm(8)|]]"),
        "DSL3012",
        "InstanceNorm(8), layer 3, normalises each channel by itself, " +
        "but GlobalMaxPool, layer 2, produces 8×1×1, one element per channel, which normalised is always 0: " +
        "put it before the reduction to one, or use LayerNorm or BatchNorm");

    [Fact]
    public void Slopes_for_other_channels() => Expected.Error(
        Expected.Network("[Input(8, 4, 4), PReLU([|4|])]"),
        "DSL3002",
        "PReLU(4), layer 2, has 4 slopes, but Input(8, 4, 4), layer 1, produces 8×4×4: use 8, one for each channel, or use 1 for all");

    [Theory]
    [InlineData("ConvTranspose(4, Kernel = 2)")]
    [InlineData("AdaptiveAvgPool(2)")]
    [InlineData("GlobalMaxPool")]
    [InlineData("InstanceNorm")]
    [InlineData("LocalResponseNorm(5)")]
    [InlineData("SpatialDropout")]
    public void A_layer_for_maps_after_Flatten(string layer) => Expected.Error(
        Expected.Network($"[Input(1, 8, 8), Flatten, [|{layer}|]]"),
        "DSL3004",
        $"{layer}, layer 3, needs a map of channels with 1 to 3 spatial axes, but Flatten, layer 2, produces 64 (1×8×8): put it before Flatten");
}
