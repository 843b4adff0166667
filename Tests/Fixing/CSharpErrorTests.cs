namespace TorchDsl.Tests.Fixing;

/// <summary>What C# itself refuses in the layers of a network.</summary>
public class CSharpErrorTests
{
    [Theory]
    [InlineData("Cnov(8)", "Conv(8)")]
    [InlineData("LeakyRelu", "LeakyReLU")]
    [InlineData("MaxPol(2)", "MaxPool(2)")]
    [InlineData("Conv(8, Kernal = 5)", "Conv(8, Kernel = 5)")]
    [InlineData("Conv(8, kernel_size = 5)", "Conv(8, Kernel = 5)")]
    [InlineData("Conv(8, padding_mode = PaddingModes.Zeros)", "Conv(8, PaddingMode = PaddingModes.Zeros)")]
    [InlineData("Conv(8, stride = 2)", "Conv(8, Stride = 2)")]
    [InlineData("Conv(3, 8, padding: 1)", "Conv(3, 8, Padding = 1)")]
    [InlineData("Conv(8, kernel: 5)", "Conv(8, Kernel = 5)")]
    [InlineData("MaxPool(kernel_size: 2)", "MaxPool(kernel: 2)")]
    [InlineData("MaxPool(2, dialtion: 1)", "MaxPool(2, Dilation = 1)")]
    [InlineData("Conv(3, 8, (3, 5))", "Conv(3, 8, new[] { 3, 5 })")]
    [InlineData("MaxPool((1, 2))", "MaxPool(new[] { 1, 2 })")]
    [InlineData("Conv(8, Kernel = (3, 5))", "Conv(8, Kernel = new[] { 3, 5 })")]
    [InlineData("Conv(8, Kernel = [3, 5])", "Conv(8, Kernel = new[] { 3, 5 })")]
    [InlineData("Conv(3, 8, 3, 1, [1, 2])", "Conv(3, 8, 3, 1, new[] { 1, 2 })")]
    [InlineData("Flatten(\"2\")", "Flatten(2)")]
    [InlineData("Tap(\"a\"), ReLU, Concat(\"a\", 1)", "Tap(\"a\"), ReLU, Concat(\"a\", Dim = 1)")]
    [InlineData("Mul(0.1)", "Scale(0.1)")]
    [InlineData("Conv(3, 3, Padding = 1), Mul(-2)", "Conv(3, 3, Padding = 1), Scale(-2)")]
    [InlineData("Add(1)", "Shift(1)")]
    [InlineData("Conv(3, 3, Padding = 1), Sub(0.5)", "Conv(3, 3, Padding = 1), Shift(-0.5)")]
    [InlineData("Sub(-2)", "Shift(2)")]
    [InlineData("Softsign(true)", "Softsign")]
    [InlineData("Flatten(1, -1, 3)", "Flatten(1, -1)")]
    public void It_is_cured(string before, string after) => Fixed.CSharpGives(Source(before), Source(after));

    [Fact]
    public void Arrays_of_several_types_are_cured() => Fixed.CSharpGives(
        "using TorchDsl;\n\n[Input(3, 16, 16), Conv(3, 8, new[] { 3, nameof(k) })]\npublic partial class Block(int k);\n",
        "using TorchDsl;\n\n[Input(3, 16, 16), Conv(3, 8, new object[] { 3, nameof(k) })]\npublic partial class Block(int k);\n");

    [Fact]
    public void Other_attributes_are_no_business_of_ours()
    {
        using var @fixed = new Fixed("using TorchDsl;\n\n[Serializble, Obsolete(message: 1)]\npublic partial class Mine;\n");
        Assert.Empty(@fixed.Fixes(@fixed.Compilation().GetDiagnostics()));
    }

    private static string Source(string layers) => $"using TorchDsl;\nusing TorchSharp;\n\n[Input(3, 16, 16), {layers}]\npublic partial class Net;\n";
}
