using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Parse;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Inferring;

/// <summary>What would keep an editor waiting is stopped: by whoever waits no more, or by a bound.</summary>
public class BoundTests
{
    private const string Free = "[Input(8, \"h\", \"w\")]";

    [Theory]
    [InlineData("MaxPool(2), Upsample(3), Conv(8)", 12)]
    [InlineData("MaxPool(3, Stride = 2), Upsample(1.5)", 16)]
    [InlineData("MaxPool(3, Stride = 2), ConvTranspose(8, Kernel = 3, Stride = 3), Pad(1)", 30)]
    [InlineData("MaxPool(2, Ceil = true), Upsample(3)", 30)]
    [InlineData("Reshape(1, -1), MaxPool(2), Upsample(3)", 30)]
    [InlineData("Conv(72, Kernel = 3, Stride = 2), PixelShuffle(3)", 30)]
    public void A_formula_that_doubles_is_refused(string layers, int times)
    {
        var input = layers.StartsWith("Reshape", StringComparison.Ordinal) ? "[Input(1, \"h\", \"w\")]" : Free;
        var error = Assert.Single(Compiler.Compile(Network(input, layers, times)).Analyzed);
        Assert.Equal("DSL3009", error.Id);
        Assert.True(error.GetMessage().Length < 400, error.GetMessage());
    }

    [Theory]
    [InlineData("MaxPool(2), Upsample(3), Conv(8)", 12)]
    [InlineData("MaxPool(3, Stride = 2), Upsample(1.5)", 16)]
    public void The_remedy_of_a_long_formula_cures(string layers, int times)
    {
        var error = Assert.Single(Compiler.Compile(Network(Free, layers, times)).Analyzed);
        Assert.EndsWith(": fix h and w in Input, such as Input(8, 1024, 1024)", error.GetMessage());
        Compiler.Compile(Network("[Input(8, 1024, 1024)]", layers, times)).AssertClean();
    }

    [Theory]
    [InlineData("MaxPool(2), ConvTranspose(8, Kernel = 3, Stride = 2), Pad(1)", 30)]
    [InlineData("MaxPool(3), ConvTranspose(8, Kernel = 5, Stride = 3), Pad(1)", 30)]
    public void Formulas_that_do_not_grow_are_kept(string layers, int times) =>
        Compiler.Compile(Network(Free, layers, times)).AssertClean();

    [Fact]
    public void Blocks_in_each_other_are_refused_where_they_are_too_deep()
    {
        var source = "using TorchDsl;\n" + string.Concat(Enumerable.Range(0, 130).Select(i =>
            $"[Input(8), {(i == 129 ? "ReLU" : $"Use<Block{i + 1}>")}] public partial class Block{i};\n"));
        var error = Assert.Single(Compiler.Compile(source).Analyzed);
        Assert.Equal(
            "Use<Block29>, layer 2, stands for more than 100 blocks in each other: "
            + "put the layers of inner blocks into those around them, or repeat layers by Repeat",
            error.GetMessage());
    }

    [Fact]
    public void Every_layer_asks_whether_somebody_waits()
    {
        var polls = 0;
        Inference.Infer(Spec(Network(Free, "ReLU", 500)), () => polls++);
        Assert.InRange(polls, 500, 1100);
    }

    [Fact]
    public void Nothing_is_read_after_nobody_waits()
    {
        var polls = 0;
        var spec = Spec(Network(Free, "Conv(8, Kernel = 3, Padding = 1)", 500));
        Assert.Throws<OperationCanceledException>(() => Inference.Infer(spec, () => Throw(++polls == 100)));
        Assert.Equal(100, polls);
        Assert.Throws<OperationCanceledException>(() => Inference.Infer(spec, new CancellationToken(canceled: true)));
    }

    private static void Throw(bool isCancelled)
    {
        if (isCancelled)
            throw new OperationCanceledException();
    }

    private static string Network(string input, string layers, int times) =>
        $"using TorchDsl;\n{input}\n{string.Join('\n', Enumerable.Repeat($"[{layers}]", times))}\npublic partial class Net;\n";

    private static NetworkSpec Spec(string source)
    {
        var compilation = Compiler.Compilation(source);
        return NetworkParser.Parse(compilation.GetTypeByMetadataName("Net")!, compilation, default);
    }
}
