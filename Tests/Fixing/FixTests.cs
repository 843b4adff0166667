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
    [InlineData("Use \"skip\"", "[Input(4), Tap(\"skip\"), Linear(4), Add(\"skpi\")]", "[Input(4), Tap(\"skip\"), Linear(4), Add(\"skip\")]")]
    [InlineData("Use \"b\"", "[Input(4), Tap(\"aa\"), Linear(4), Tap(\"b\"), ReLU, Concat(\"aa\", \"B\")]", "[Input(4), Tap(\"aa\"), Linear(4), Tap(\"b\"), ReLU, Concat(\"aa\", \"b\")]")]
    [InlineData("Use \"x1\"", "[Input(4), Tap(\"x1\"), Linear(4), Tap(\"y\"), From(\"x2\"), Add(\"y\")]", "[Input(4), Tap(\"x1\"), Linear(4), Tap(\"y\"), From(\"x1\"), Add(\"y\")]")]
    [InlineData("Use \"step\"", "[Input(4), Linear(4, Name = \"step\"), Share(\"stpe\")]", "[Input(4), Linear(4, Name = \"step\"), Share(\"step\")]")]
    [InlineData("Use 4", "[Input(nameof(n)), Linear(2)] public partial class B(int n);\n[Input(4), Use<B>(3)]", "[Input(nameof(n)), Linear(2)] public partial class B(int n);\n[Input(4), Use<B>(4)]")]
    [InlineData("Put Conv(nameof(width), Kernel = 1, Stride = 2) at the end of branch 2", "[Input(8, \"h\", \"w\"), Branch, Conv(nameof(width), Stride = 2, Padding = 1), Branch, Add] public partial class B(int width);\n[Input(4), ReLU]", "[Input(8, \"h\", \"w\"), Branch, Conv(nameof(width), Stride = 2, Padding = 1), Branch, Conv(nameof(width), Kernel = 1, Stride = 2), Add] public partial class B(int width);\n[Input(4), ReLU]")]
    [InlineData("Put Branch before Add", "[Input(4), Branch, Linear(4), Add]", "[Input(4), Branch, Linear(4), Branch, Add]")]
    [InlineData("Give Conv(8), layer 3, Padding = \"same\"", "[Input(8, 6, 6), Branch, Conv(8), ReLU, Branch, Add]", "[Input(8, 6, 6), Branch, Conv(8, Padding = \"same\"), ReLU, Branch, Add]")]
    [InlineData("Give Conv(8), layer 4, Padding = \"same\"", "[Input(1, 8, 8), Tap(\"a\"), MaxPool(2), Conv(8), Upsample(2), Concat(\"a\")]", "[Input(1, 8, 8), Tap(\"a\"), MaxPool(2), Conv(8, Padding = \"same\"), Upsample(2), Concat(\"a\")]")]
    [InlineData("Put Conv(16, Kernel = 1, Stride = 2) at the end of branch 1", "[Input(8, 6, 6)]\n[Branch]\n[Branch, Conv(16, Stride = 2, Padding = 1), ReLU]\n[Add]", "[Input(8, 6, 6)]\n[Branch]\n[Conv(16, Kernel = 1, Stride = 2), Branch, Conv(16, Stride = 2, Padding = 1), ReLU]\n[Add]")]
    [InlineData("Join \"skip\" after Conv(16, Kernel = 1)", "[Input(8, 6, 6), Tap(\"skip\"), Conv(16, Padding = 1), Add(\"skip\")]", "[Input(8, 6, 6), Tap(\"skip\"), Conv(16, Padding = 1), Tap(\"main\"), From(\"skip\"), Conv(16, Kernel = 1), Tap(\"skip2\"), From(\"main\"), Add(\"skip2\")]")]
    public void A_layers_mistake_is_cured(string title, string before, string after) =>
        Fixed.Gives(title, Source(before), Source(after));

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
    [InlineData("[Input(8, 16, 16), Tap(\"a\"), Conv(16, Padding = \"same\"), Concat(\"a\", Dim = 1)]", 1)]
    [InlineData("[Input(8, 16, 16), Tap(\"a\"), Conv(8), Tap(\"b\"), ReLU, Concat(\"a\", \"b\")]", 1)]
    [InlineData("[Input(8, 16, 16), Tap(\"a\"), Flatten, Concat(\"a\")]", 1)]
    [InlineData("[Input(8, 16, 16), Tap(\"a\"), MaxPool(2), Concat(\"a\")]", 1)]
    [InlineData("[Input(1, 572, 572), Conv(8), Tap(\"a\"), MaxPool(2), Conv(8), Upsample(2), Concat(\"a\")]", 2)]
    [InlineData("[Input(8, 32, 32), Branch, MaxPool(2), Branch, Conv(16, Stride = 2), Concat]", 2)]
    public void Every_cure_of_a_join_cures_it(string layers, int count) => Fixed.Cures(Source(layers), count);

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
