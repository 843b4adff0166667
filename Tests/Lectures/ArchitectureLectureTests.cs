using TorchDsl.Samples.Zoo;
using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Lectures;

/// <summary>The lectures on architectures: AlexNet and ZFNet as drawn, and what their slides print wrongly.</summary>
public class ArchitectureLectureTests
{
    [Fact]
    public void C1_AlexNet_as_the_lecture_draws_it() => LectureTable.CheckRows<LectureAlexNet>(
        28_813_344,
        [
            new("input", "3×227×227", 0, 1, 1, 0),
            new("conv1", "96×55×55", 34_848, 11, 4, 0),
            new("maxpool1", "96×27×27", 0, 19, 8, 0),
            new("conv2", "256×23×23", 614_400, 51, 8, 0),
            new("maxpool2", "256×11×11", 0, 67, 16, 0),
            new("conv3", "384×9×9", 884_736, 99, 16, 0),
            new("conv4", "384×7×7", 1_327_104, 131, 16, 0),
            new("conv5", "256×5×5", 884_736, 163, 16, 0),
            new("maxpool3", "256×2×2", 0, 195, 32, 0),
            new("flatten1", "1024", 0, 195, null, null),
            new("fc1", "4096", 4_194_304, 227, null, null),
            new("fc2", "4096", 16_777_216, 227, null, null),
            new("fc3", "1000", 4_096_000, 227, null, null),
        ]);

    [Fact]
    public void C1_the_dense_equivalent_of_the_first_convolution_is_beyond_measure()
    {
        var (input, output) = (LectureAlexNet.Summary.InputShape.Elements, LectureAlexNet.Summary.Rows[1].OutputShape.Elements);
        Assert.Equal(4.49e10, (double)(long)input * (long)output, 0.01e10);
    }

    [Fact]
    public void C1_the_first_poolings_printed_stride_leaves_too_little() => Expected.Error(
        Expected.Network("""
            [Input(3, 227, 227), Conv(96, Kernel = 11, Stride = 4, Bias = false), MaxPool(3, Stride = 4)]
            [Conv(256, Kernel = 5, Bias = false), MaxPool(3, Stride = 2)]
            [Conv(384, Bias = false), [|Conv(384, Bias = false)|], Conv(256, Bias = false), MaxPool(3, Stride = 2)]
            """),
        "DSL3003",
        "Conv(384, Bias = false), layer 7, has a kernel of 3×3, larger than its input of 2×2 (Conv(384, Bias = false), layer 6, produces 384×2×2): " +
        "use Padding = \"same\", or use a smaller kernel, more padding, or less reduction before");

    [Fact]
    public void C1_the_second_poolings_printed_stride_leaves_too_little() => Expected.Error(
        Expected.Network("""
            [Input(3, 227, 227), Conv(96, Kernel = 11, Stride = 4, Bias = false), MaxPool(3, Stride = 2)]
            [Conv(256, Kernel = 5, Bias = false), MaxPool(3)]
            [Conv(384, Bias = false), Conv(384, Bias = false), Conv(256, Bias = false), MaxPool([|3|], Stride = 2)]
            """),
        "DSL3003",
        "MaxPool(3, Stride = 2), layer 9, has a kernel of 3×3, larger than its input of 1×1 (Conv(256, Bias = false), layer 8, produces 256×1×1): " +
        "remove it, or use a smaller kernel, more padding, or less reduction before");

    [Fact]
    public void C1_with_the_printed_strides_the_sizes_are_14_and_7()
    {
        var assembly = Compiler.Compile("""
            #pragma warning disable DSL5009 // The notes print a stride that leaves columns out.
            using TorchDsl;
            [Input(96, 55, 55), MaxPool(3, Stride = 4)] public partial class First;
            [Input(256, 23, 23), MaxPool(3)] public partial class Second;
            """).Load();
        Assert.Equal(["96×14×14", "256×7×7"], new[] { "First", "Second" }.Select(name =>
            ((Summary)assembly.GetType(name)!.GetProperty("Summary")!.GetValue(null)!).OutputShape.ToString()));
    }

    [Fact]
    public void C2_ZFNet_as_the_lecture_draws_it() => LectureTable.CheckRows<LectureZFNet>(
        40_507_168,
        [
            new("input", "3×227×227", 0, 1, 1, 0),
            new("conv1", "96×56×56", 14_112, 7, 4, 0),
            new("maxpool1", "96×27×27", 0, 15, 8, 0),
            new("conv2", "256×23×23", 614_400, 47, 8, 0),
            new("maxpool2", "256×11×11", 0, 63, 16, 0),
            new("conv3", "512×9×9", 1_179_648, 95, 16, 0),
            new("conv4", "1024×7×7", 4_718_592, 127, 16, 0),
            new("conv5", "512×5×5", 4_718_592, 159, 16, 0),
            new("maxpool3", "512×2×2", 0, 191, 32, 0),
            new("flatten1", "2048", 0, 191, null, null),
            new("fc1", "4096", 8_388_608, 227, null, null),
            new("fc2", "4096", 16_777_216, 227, null, null),
            new("fc3", "1000", 4_096_000, 227, null, null),
        ]);

    [Fact]
    public void C2_ZFNet_has_more_weights_than_AlexNet_than_the_lecture_says()
    {
        const long difference = LectureZFNet.ParameterCount - LectureAlexNet.ParameterCount;
        Assert.Equal(11_693_824, difference);
    }
}
