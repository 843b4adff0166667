using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Diagnosing;

public class BlockTests
{
    [Theory]
    [Cases]
    public void Expressions(TestCase mistake) => Expected.Error(Block(mistake.Source), mistake);

    [Theory]
    [Cases]
    public void Conditions(TestCase mistake) => Expected.Error(Block(mistake.Source), mistake);

    [Theory]
    [Cases]
    public void Repetitions(TestCase mistake) => Expected.Error(Block(mistake.Source), mistake);

    [Theory]
    [Cases]
    public void What_no_parameter_decides_is_checked(TestCase mistake) => Expected.Error(Block(mistake.Source), mistake);

    [Theory]
    [InlineData("Conv(nameof(width), 8)")]
    [InlineData("MaxPool(2, Padding = nameof(width)), Crop(nameof(width))")]
    [InlineData("Conv(nameof(channels), 8, Groups = nameof(width))")]
    [InlineData("AdaptiveAvgPool(nameof(width)), Upsample(1.3)")]
    [InlineData("GroupNorm(nameof(width)), Expect(nameof(width), \"h\", \"w\")")]
    public void What_a_parameter_decides_is_left_to_each_use(string layers) =>
        Compiler.Compile(Block($"""
            [Input(nameof(channels), "h", "w"), {layers}]
            [Conv(4, Bias = nameof(bias)), Dropout(nameof(p))]
            """)).AssertClean();

    [Theory]
    [InlineData("Conv(nameof(channels), Kernel = 1, Name = \"a\", When = nameof(bias)), Share(\"a\", When = nameof(bias))")]
    [InlineData("Branch, Branch(When = nameof(bias)), PReLU, Share(\"prelu1\", When = $\"{nameof(width)} > 2\"), Add")]
    public void What_is_there_with_a_layer_may_share_its_weights(string layers) =>
        Compiler.Compile(Block($"""[Input(nameof(channels), "h", "w"), {layers}, Conv(nameof(width)), Dropout(nameof(p))]""")).AssertClean();

    [Theory]
    [Cases]
    public void Parameters_of_another_type(TestCase mistake) => Expected.Error("using TorchDsl;\n" + mistake.Source, mistake);

    [Theory]
    [Cases]
    public void Names_that_are_taken(TestCase mistake) => Expected.Error("using TorchDsl;\n" + mistake.Source, mistake);

    [Theory]
    [InlineData("Conv(4, Bias = [|3|])", "Conv(4, Bias = 3), layer 2, has 3 for Bias, which takes true or false: give one of them")]
    [InlineData("Conv(4, Bias = [|\"no\"|])", "Conv(4, Bias = \"no\"), layer 2, has \"no\" for Bias, which takes true or false: give one of them")]
    [InlineData("Dropout([|\"p\"|])", "Dropout(\"p\"), layer 2, has \"p\" for P, which takes a number: give one")]
    [InlineData("StochasticDepth([|true|])", "StochasticDepth(true), layer 2, has true for P, which takes a number: give one")]
    [InlineData("BatchNorm(Eps = [|null!|])", "BatchNorm(Eps = null), layer 2, has null for Eps, which takes a number: give one")]
    public void Settings_of_the_wrong_kind(string layer, string message) =>
        Expected.Error(Expected.Network($"[Input(1, 8, 8), {layer}]"), "DSL2001", message);

    private static string Block(string attributes) => $"""
        using TorchDsl;

        {attributes}
        public partial class Block(int channels, int width = 1, double p = 0.5, bool bias = true);
        """;
}
