using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Fixing;

public class FixTests
{
    [Theory]
    [Cases]
    public void A_layers_mistake_is_cured(TestCase cure) =>
        Fixed.Gives(cure.Answer, Source(cure.Source), Source(cure.After));

    [Theory]
    [InlineData("[Input(8, 17, 17), Branch, AvgPool(2), Branch, Conv(8, Kernel = 1, Stride = 2), Add]", 2)]
    [InlineData("[Input(8, 16, 16), Branch, Conv(8, Stride = 2), Branch, Conv(8, Kernel = 1, Stride = 2), Add]", 2)]
    [InlineData("[Input(8, 16, 16), Branch, Conv(8, Kernel = 5, Repeat = 2), Branch, Add]", 2)]
    [InlineData("[Input(8, 16, 16), Branch, Conv(8, Stride = new[] { 2, 1 }, Padding = 1), Branch, Conv(4, Kernel = 1), Add]", 1)]
    [InlineData("[Input(8, 16, 16), Branch, GlobalAvgPool, Flatten, Linear(8), Branch, Mul]", 1)]
    [InlineData("[Input(8, 16, 16), Branch, Conv(16, Kernel = 1), Branch, ReLU, Branch, Conv(8, Kernel = 1), Add]", 1)]
    [InlineData("[Input(8, 32, 32), Branch, Conv(16, Stride = 2, Padding = 1), Branch, Branch, Conv(16, Kernel = 1, Stride = 2), Add]", 1)]
    [InlineData("[Input(8, \"h\", \"w\"), Branch, Conv(8, Stride = 2, Padding = 1), Branch, Add]", 1)]
    [InlineData("[Input(8, \"h\", \"w\"), Branch, MaxPool(2), Branch, Conv(8, Stride = 2, Padding = 1), Add]", 1)]
    [InlineData("[Input(8, \"h\", \"w\"), Branch, MaxPool(2), Branch, Add]", 1)]
    [InlineData("[Input(10), Branch, Linear(20), Branch, Add]", 1)]
    [InlineData("[Input(\"t\", 16), Branch, LSTM(32), Linear(24), Branch, Add]", 1)]
    [InlineData("[Input(8, 16, 16), Tap(\"main\"), Conv(8, Padding = 1, Stride = 2), Mul(\"main\")]", 1)]
    [InlineData("[Input(8, 16, 16), Tap(\"a\"), Conv(16, Padding = \"same\"), Concat(\"a\", Dim = 2)]", 1)]
    [InlineData("[Input(8, 16, 16), Tap(\"a\"), Conv(8), Tap(\"b\"), ReLU, Concat(\"a\", \"b\")]", 1)]
    [InlineData("[Input(8, 16, 16), Tap(\"a\"), Flatten, Concat(\"a\")]", 1)]
    [InlineData("[Input(8, 16, 16), Tap(\"a\"), MaxPool(2), Concat(\"a\")]", 1)]
    [InlineData("[Input(1, 572, 572), Conv(8), Tap(\"a\"), MaxPool(2), Conv(8), Upsample(2), Concat(\"a\")]", 2)]
    [InlineData("[Input(8, 32, 32), Branch, MaxPool(2), Branch, Conv(16, Stride = 2), Concat]", 2)]
    public void Every_cure_of_a_join_cures_it(string layers, int count) => Fixed.Cures(Source(layers), count);

    [Theory]
    [InlineData("[Input(16, 5, 5), Linear(7, 120)]", "Use 5", "Put Flatten before Linear and use 400")]
    [InlineData("[Input(16, \"h\", 5), Linear(7, 120)]", "Use 5")]
    [InlineData("[Input(1, 28, 28), Conv(4), Expect(4, 28, 28)]", "Give Conv(4), layer 2, Padding = \"same\"", "State 4×26×26")]
    [InlineData("[Input(1, 28, 28), Conv(4), Expect(4, 26, 26), Conv(8), Expect(8, 28, 28)]", "State 8×24×24")]
    [InlineData("[Input(1, 28, 28), Conv(4, Stride = 2), Expect(4, 28, 28)]", "State 4×13×13")]
    [InlineData("[Input(1, \"h\", 28), Conv(4, Stride = 2), Expect(4, \"h\", 28)]")]
    [InlineData("[Input(1, \"h\", 28), ReLU, Expect(1, \"x\", 28)]", "Use \"h\"")]
    [InlineData("[Input(1, 28, 28), Conv(4, Stride = 0)]", "Use 1")]
    [InlineData("[Input(1, 28, 28), Conv(4, Stride = 1.5)]", "Use 1", "Use 2")]
    [InlineData("[Input(1, 28, 28), Conv(0)]")]
    public void What_is_offered(string layers, params string[] titles) => Fixed.Offers(Source(layers), titles);

    [Theory]
    [InlineData("Use width", "Conv(\"widht\", Padding = 1)", "Conv(nameof(width), Padding = 1)")]
    [InlineData("Use width", "Conv(4, Kernel = \"2*(widht+1)\")", "Conv(4, Kernel = \"2*(width+1)\")")]
    [InlineData("Use width", "Conv(nameof(width), Padding = 1), Conv(\"width+1\", 8)", "Conv(nameof(width), Padding = 1), Conv(nameof(width), 8)")]
    public void An_expression_is_cured(string title, string before, string after) => Fixed.Gives(title, Block(before), Block(after));

    [Fact]
    public void Comments_and_lines_stay() => Fixed.Gives(
        "Put Flatten before Linear",
        Source("[\n    Input(16, 5, 5), // an image\n    Linear(400, 120), // dense\n    ReLU\n]"),
        Source("[\n    Input(16, 5, 5), // an image\n    Flatten, Linear(400, 120), // dense\n    ReLU\n]"));

    [Fact]
    public void A_class_is_made_partial() => Fixed.Gives(
        "Make Net partial",
        "using TorchDsl;\n[Input(8), Linear(2)]\npublic sealed class Net;\n",
        "using TorchDsl;\n[Input(8), Linear(2)]\npublic sealed partial class Net;\n");

    [Theory]
    [InlineData("public static partial class Net;")]
    [InlineData("public partial record Net;")]
    [InlineData("public partial record class Net;")]
    public void A_class_is_made_ordinary(string declaration) => Fixed.Gives(
        "Make Net an ordinary class",
        $"using TorchDsl;\n[Input(8), Linear(2)]\n{declaration}\n",
        "using TorchDsl;\n[Input(8), Linear(2)]\npublic partial class Net;\n");

    [Fact]
    public void All_classes_around_are_made_partial() => Fixed.Gives(
        "Make Outer and Middle and Net partial",
        """
        using TorchDsl;
        public static class Outer
        {
            internal struct Middle
            {
                [Input(8), Linear(2)] internal class Net;
            }
        }

        """,
        """
        using TorchDsl;
        public static partial class Outer
        {
            internal partial struct Middle
            {
                [Input(8), Linear(2)] internal partial class Net;
            }
        }

        """);

    [Fact]
    public void A_class_in_another_file_is_made_partial_too()
    {
        const string inner = """
            using TorchDsl;
            public static partial class Outer
            {
                [Input(8), Linear(2)] public partial class Net;
            }

            """;
        Fixed.Gives(
            "Make Outer partial",
            [inner, "public static class Outer;\n"],
            [inner, "public static partial class Outer;\n"]);
    }

    [Fact]
    public void All_numbers_are_cured_at_once() => Fixed.GivesAll(
        "Use 8",
        "using TorchDsl;\n[Input(8), Linear(7, 2)] public partial class A;\n[Input(9), Linear(7, 2)] public partial class B;\n",
        "using TorchDsl;\n[Input(8), Linear(8, 2)] public partial class A;\n[Input(9), Linear(9, 2)] public partial class B;\n");

    [Fact]
    public void All_classes_are_made_partial_at_once() => Fixed.GivesAll(
        "Make Outer and A partial",
        """
        using TorchDsl;
        internal class Outer
        {
            [Input(8), Linear(2)] public class A;
            [Input(8), Linear(2)] public class B;
        }

        """,
        """
        using TorchDsl;
        internal partial class Outer
        {
            [Input(8), Linear(2)] public partial class A;
            [Input(8), Linear(2)] public partial class B;
        }

        """);

    private static string Block(string layers) =>
        $"using TorchDsl;\n\n[Input(nameof(channels), 8, 8), {layers}, Conv(nameof(width))]\npublic partial class Block(int channels, int width);\n";

    private static string Source(string layers) => $"using TorchDsl;\n\n{layers}\npublic partial class Net;\n";
}
