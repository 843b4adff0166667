using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Diagnosing;

public class BlockTests
{
    [Theory]
    [InlineData("Conv([|\"widht\"|])", "DSL2009", "Conv(\"widht\"), layer 2, has \"widht\" for OutChannels, but the parameters are channels, width, p and bias: use width")]
    [InlineData("Conv([|\"4*foo\"|])", "DSL2009", "Conv(\"4*foo\"), layer 2, has \"4*foo\" for OutChannels, but the parameters are channels, width, p and bias: use one of them")]
    [InlineData("Conv(8, Bias = [|\"bais\"|])", "DSL2009", "Conv(8, Bias = \"bais\"), layer 2, has \"bais\" for Bias, but the parameters are channels, width, p and bias: use bias")]
    [InlineData("Conv(8, Padding = [|\"some\"|])", "DSL2009", "Conv(8, Padding = \"some\"), layer 2, has \"some\" for Padding, but the parameters are channels, width, p and bias: use one of them")]
    [InlineData("Dropout([|\"q\"|])", "DSL2009", "Dropout(\"q\"), layer 2, has \"q\" for P, but the parameters are channels, width, p and bias: use one of them")]
    [InlineData("Conv(8, Kernel = new object[] { 3, [|\"wdth\"|] })", "DSL2009", "Conv(8, Kernel = new[] { 3, \"wdth\" }), layer 2, has \"wdth\" for Kernel, but the parameters are channels, width, p and bias: use width")]
    [InlineData("Conv([|\"4**width\"|])", "DSL2010", "Conv(4**width), layer 2, has 4**width for OutChannels, but character 3 is '*' where a number, a parameter or '(' is expected: write whole numbers and parameters with + - * /, brackets, min(a, b) and max(a, b)")]
    [InlineData("Conv([|\"\"|])", "DSL2010", "Conv(\"\"), layer 2, has \"\" for OutChannels, but it ends where a number, a parameter or '(' is expected: write whole numbers and parameters with + - * /, brackets, min(a, b) and max(a, b)")]
    [InlineData("Conv([|nameof(p)|])", "DSL2001", "Conv(p), layer 2, has p for OutChannels, but p is double, which stands alone and where a number need not be whole: use int parameters")]
    [InlineData("Conv([|\"8*bias\"|])", "DSL2001", "Conv(8*bias), layer 2, has 8*bias for OutChannels, but bias is bool, which stands alone and where true or false does: use int parameters")]
    [InlineData("Dropout([|\"p/2\"|])", "DSL2001", "Dropout(p/2), layer 2, has p/2 for P, but p is double, which stands alone and where a number need not be whole: use int parameters")]
    [InlineData("Conv(8, Bias = [|nameof(width)|])", "DSL2001", "Conv(8, Bias = width), layer 2, has width for Bias, but width is int, not bool: use true or false, or a bool parameter")]
    public void Expressions(string layer, string id, string message) => Expected.Error(Block(layer), id, message);

    [Theory]
    [InlineData("Conv(nameof(channels), nameof(width)), Conv([|$\"{nameof(width)}+1\"|], 8)", "DSL3002", "Conv(width+1, 8), layer 3, expects width+1 input channels, but Conv(channels, width), layer 2, produces width×(h-2)×(w-2): use width")]
    [InlineData("Conv(nameof(width)), Conv(8, Stride = [|0|])", "DSL2002", "Conv(8, Stride = 0), layer 3, has Stride 0: use a whole number of at least 1")]
    [InlineData("Conv(nameof(width)), Expect(nameof(width), [|\"h\"|], \"w\")", "DSL4001", "Expect(width, \"h\", \"w\"), layer 3, states width×h×w, but Conv(width), layer 2, produces width×(h-2)×(w-2): give Conv(width), layer 2, Padding = \"same\", or change the layers before it")]
    [InlineData("Conv(nameof(width)), Expect(\"2*width\", [|\"h\"|], \"w\")", "DSL4001", "Expect(2*width, \"h\", \"w\"), layer 3, states 2·width×h×w, but Conv(width), layer 2, produces width×(h-2)×(w-2): give Conv(width), layer 2, Padding = \"same\", or change the layers before it")]
    [InlineData("Conv(nameof(width)), Flatten, [|Linear(2)|]", "DSL3007", "Linear(2), layer 4, needs a fixed number of features, but Flatten, layer 3, produces h·w·width-2·h·width-2·w·width+4·width (width×(h-2)×(w-2)), which depends on h and w: fix it in Input, or bring it to one size before, by AdaptiveAvgPool or GlobalAvgPool")]
    public void What_no_parameter_decides_is_checked(string layers, string id, string message) => Expected.Error(Block(layers), id, message);

    [Theory]
    [InlineData("Conv(nameof(width), 8)")]
    [InlineData("MaxPool(2, Padding = nameof(width)), Crop(nameof(width))")]
    [InlineData("Conv(nameof(channels), 8, Groups = nameof(width))")]
    [InlineData("AdaptiveAvgPool(nameof(width)), Upsample(1.3)")]
    [InlineData("GroupNorm(nameof(width)), Expect(nameof(width), \"h\", \"w\")")]
    public void What_a_parameter_decides_is_left_to_each_use(string layers) =>
        Compiler.Compile(Block($"{layers}, Conv(4, Bias = nameof(bias)), Dropout(nameof(p))")).AssertClean();

    [Theory]
    [InlineData("int channels, string [|label|]", "Net has a parameter label that is not int, double or bool, and no setting can depend on it: use one of these types, without ref, in or params")]
    [InlineData("int channels, int? [|width|]", "Net has a parameter width that is not int, double or bool, and no setting can depend on it: use one of these types, without ref, in or params")]
    [InlineData("int channels, in int [|width|]", "Net has a parameter width that is not int, double or bool, and no setting can depend on it: use one of these types, without ref, in or params")]
    public void Parameters_of_another_type(string parameters, string message) =>
        Expected.Error($"using TorchDsl;\n[Input(nameof(channels), 8), Conv(2)]\npublic partial class Net({parameters});", "DSL1012", message);

    [Theory]
    [InlineData("int channels, int [|x|]", "", "Net has a parameter x, and networks have something of that name already: give your parameter another name")]
    [InlineData("int channels, bool [|training|]", "", "Net has a parameter training, and networks have something of that name already: give your parameter another name")]
    [InlineData("int [|channels|]", "public int channels = 3;", "Net declares channels, which is generated for the parameter of that name: give your member another name")]
    public void Names_that_are_taken(string parameters, string member, string message) => Expected.Error(
        $"using TorchDsl;\n[Input(nameof(channels), 8), Conv(2)]\npublic partial class Net({parameters}) {{ {member} }}", "DSL1011", message);

    [Theory]
    [InlineData("Conv(4, Bias = [|3|])", "Conv(4, Bias = 3), layer 2, has 3 for Bias: use true or false")]
    [InlineData("Conv(4, Bias = [|\"no\"|])", "Conv(4, Bias = \"no\"), layer 2, has \"no\" for Bias: use true or false")]
    [InlineData("Dropout([|\"p\"|])", "Dropout(\"p\"), layer 2, has \"p\" for P: use a number")]
    [InlineData("Dropout([|true|])", "Dropout(true), layer 2, has true for P: use a number")]
    [InlineData("BatchNorm(Eps = [|null!|])", "BatchNorm(Eps = null), layer 2, has null for Eps: use a number")]
    public void Settings_of_the_wrong_kind(string layer, string message) =>
        Expected.Error(Expected.Network($"[Input(1, 8, 8), {layer}]"), "DSL2001", message);

    private static string Block(string layers) => $"""
        using TorchDsl;

        [Input(nameof(channels), "h", "w"), {layers}]
        public partial class Block(int channels, int width = 1, double p = 0.5, bool bias = true);
        """;
}
