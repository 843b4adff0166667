namespace TorchDsl.Tests.Fixing;

public class FixTests
{
    [Theory]
    [InlineData("Use 400", "[Input(16, 5, 5), Flatten, Linear(256, 120)]", "[Input(16, 5, 5), Flatten, Linear(400, 120)]")]
    [InlineData("Use 400", "[Input(400), Linear(outFeatures: 120, inFeatures: 256 /* in */)]", "[Input(400), Linear(outFeatures: 120, inFeatures: 400 /* in */)]")]
    [InlineData("Use 8", "[Input(8, 5, 5), Conv(6, 16, 5)]", "[Input(8, 5, 5), Conv(8, 16, 5)]")]
    [InlineData("Use 8", "[Input(8, 5, 5), BatchNorm(6, Eps = 1e-4)]", "[Input(8, 5, 5), BatchNorm(8, Eps = 1e-4)]")]
    [InlineData("Use 5", "[Input(16, 5, 5), Linear(7, 120)]", "[Input(16, 5, 5), Linear(5, 120)]")]
    [InlineData("Put Flatten before Linear", "[Input(16, 5, 5), Linear(400, 120)]", "[Input(16, 5, 5), Flatten, Linear(400, 120)]")]
    [InlineData("Put Flatten before Linear", "[Input(16, 5, 5)]\n[Linear(120), ReLU]", "[Input(16, 5, 5)]\n[Flatten, Linear(120), ReLU]")]
    [InlineData("Put Flatten before Linear", "[TorchDsl.Input(16, 5, 5), TorchDsl.Linear(400, 120)]", "[TorchDsl.Input(16, 5, 5), TorchDsl.Flatten, TorchDsl.Linear(400, 120)]")]
    [InlineData("Put Flatten before Linear and use 400", "[Input(16, 5, 5), Linear(7, 120)]", "[Input(16, 5, 5), Flatten, Linear(400, 120)]")]
    [InlineData("Use \"height\"", "[Input(3, \"height\", \"w\"), ReLU, Expect(3, \"heigth\", \"w\")]", "[Input(3, \"height\", \"w\"), ReLU, Expect(3, \"height\", \"w\")]")]
    [InlineData("Use 28", "[Input(1, 28, 28), ReLU, Expect(1, 28, \"w\")]", "[Input(1, 28, 28), ReLU, Expect(1, 28, 28)]")]
    [InlineData("State 4×26×26", "[Input(1, 28, 28), Conv(4), ReLU, Expect(4, 30, 26)]", "[Input(1, 28, 28), Conv(4), ReLU, Expect(4, 26, 26)]")]
    [InlineData("Give Conv(4), layer 2 the padding \"same\"", "[Input(1, 28, 28), Conv(4), ReLU, Expect(4, 28, 28)]", "[Input(1, 28, 28), Conv(4, Padding = \"same\"), ReLU, Expect(4, 28, 28)]")]
    [InlineData("Give Conv(4, Padding = 1, Kernel = 5), layer 2 the padding \"same\"", "[Input(1, 28, 28), Conv(4, Padding = 1, Kernel = 5), MaxPool(2), Expect(4, 14, 14)]", "[Input(1, 28, 28), Conv(4, Padding = \"same\", Kernel = 5), MaxPool(2), Expect(4, 14, 14)]")]
    [InlineData("Give Conv(4), layer 2, and Conv(4), layer 3 the padding \"same\"", "[Input(1, \"h\", \"w\"), Conv(4), Conv(4), Expect(4, \"h\", \"w\")]", "[Input(1, \"h\", \"w\"), Conv(4, Padding = \"same\"), Conv(4, Padding = \"same\"), Expect(4, \"h\", \"w\")]")]
    public void A_layers_mistake_is_cured(string title, string before, string after) =>
        Fixed.Gives(title, Source(before), Source(after));

    [Theory]
    [InlineData("[Input(16, 5, 5), Linear(7, 120)]", "Use 5", "Put Flatten before Linear and use 400")]
    [InlineData("[Input(16, \"h\", 5), Linear(7, 120)]", "Use 5")]
    [InlineData("[Input(1, 28, 28), Conv(4), Expect(4, 28, 28)]", "Give Conv(4), layer 2 the padding \"same\"", "State 4×26×26")]
    [InlineData("[Input(1, 28, 28), Conv(4), Expect(4, 26, 26), Conv(8), Expect(8, 28, 28)]", "State 8×24×24")]
    [InlineData("[Input(1, 28, 28), Conv(4, Stride = 2), Expect(4, 28, 28)]", "State 4×13×13")]
    [InlineData("[Input(1, \"h\", 28), Conv(4, Stride = 2), Expect(4, \"h\", 28)]")]
    [InlineData("[Input(1, \"h\", 28), ReLU, Expect(1, \"x\", 28)]", "Use \"h\"")]
    [InlineData("[Input(1, 28, 28), Conv(4, Stride = 0)]")]
    public void What_is_offered(string layers, params string[] titles) => Fixed.Offers(Source(layers), titles);

    [Theory]
    [InlineData("Use nameof(width)", "Conv(\"widht\", Padding = 1)", "Conv(nameof(width), Padding = 1)")]
    [InlineData("Use \"2*(width+1)\"", "Conv(4, Kernel = \"2*(widht+1)\")", "Conv(4, Kernel = \"2*(width+1)\")")]
    [InlineData("Use nameof(width)", "Conv(nameof(width), Padding = 1), Conv(\"width+1\", 8)", "Conv(nameof(width), Padding = 1), Conv(nameof(width), 8)")]
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

    [Fact]
    public void All_classes_around_are_made_partial() => Fixed.Gives(
        "Make Outer and Middle and Net partial",
        "using TorchDsl;\npublic static class Outer\n{\n    internal struct Middle\n    {\n        [Input(8), Linear(2)] internal class Net;\n    }\n}\n",
        "using TorchDsl;\npublic static partial class Outer\n{\n    internal partial struct Middle\n    {\n        [Input(8), Linear(2)] internal partial class Net;\n    }\n}\n");

    [Fact]
    public void A_class_in_another_file_is_made_partial_too() => Fixed.Gives(
        "Make Outer partial",
        ["using TorchDsl;\npublic static partial class Outer\n{\n    [Input(8), Linear(2)] public partial class Net;\n}\n", "public static class Outer;\n"],
        ["using TorchDsl;\npublic static partial class Outer\n{\n    [Input(8), Linear(2)] public partial class Net;\n}\n", "public static partial class Outer;\n"]);

    [Fact]
    public void All_numbers_are_cured_at_once() => Fixed.GivesAll(
        "Use 8",
        "using TorchDsl;\n[Input(8), Linear(7, 2)] public partial class A;\n[Input(9), Linear(7, 2)] public partial class B;\n",
        "using TorchDsl;\n[Input(8), Linear(8, 2)] public partial class A;\n[Input(9), Linear(9, 2)] public partial class B;\n");

    [Fact]
    public void All_classes_are_made_partial_at_once() => Fixed.GivesAll(
        "Make Outer and A partial",
        "using TorchDsl;\ninternal class Outer\n{\n    [Input(8), Linear(2)] public class A;\n    [Input(8), Linear(2)] public class B;\n}\n",
        "using TorchDsl;\ninternal partial class Outer\n{\n    [Input(8), Linear(2)] public partial class A;\n    [Input(8), Linear(2)] public partial class B;\n}\n");

    private static string Block(string layers) =>
        $"using TorchDsl;\n\n[Input(nameof(channels), 8, 8), {layers}, Conv(nameof(width))]\npublic partial class Block(int channels, int width);\n";

    private static string Source(string layers) => $"using TorchDsl;\n\n{layers}\npublic partial class Net;\n";
}
