using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using TorchDsl.Generator.Infer.Problems;
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
        Assert.EndsWith(": fix h and w in Input", error.GetMessage());
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
        var compilation = Compiler.Compilation(Chain(1000, "[Use<Net{0}>]"));
        Assert.Equal(
            "Use<Net899>, layer 2, stands for more than 100 blocks in each other: "
            + "put the layers of inner blocks into those around them, or repeat layers by Repeat",
            Problem(compilation, "Net898").Message);
        Assert.Null(Problem(compilation, "Net0").Rule);
        Assert.Empty(Inference.Infer(Spec(compilation, "Net899")).Problems);
    }

    [Theory]
    [InlineData("[Use<Net{0}>(Name = \"a\"), Share(\"a\")]", 46)]
    [InlineData("[Repeat(2), Use<Net{0}>, End]", 46)]
    [InlineData("[Branch, Use<Net{0}>]\n[Branch, Use<Net{0}>]\n[Add]", 47)]
    public void A_chain_in_which_a_block_comes_up_twice_is_refused_where_it_is_too_long(string uses, int first)
    {
        var compilation = Compiler.Compilation(Chain(60, uses));
        Assert.Equal("DSL2002", Problem(compilation, $"Net{first}").Rule);
        Assert.Null(Problem(compilation, "Net0").Rule);
    }

    [Fact]
    public void Every_layer_asks_whether_somebody_waits()
    {
        var polls = 0;
        Inference.Infer(Spec(Network(Free, "ReLU", 500)), () => polls++);
        Assert.InRange(polls, 500, 1100);
    }

    [Theory]
    [InlineData("Conv(8, Kernel = 3, Padding = 1)")]
    [InlineData("Branch, Conv(8, Kernel = 3, Padding = 1), Branch, Add")]
    [InlineData("Repeat(3), Repeat(3), Conv(8, Kernel = 3, Padding = 1), End, End")]
    [InlineData("Use<Block>")]
    public void Nothing_is_read_after_another_thread_has_cancelled(string layers)
    {
        var (polls, source) = (0, new CancellationTokenSource());
        var block = Network(Free, "Conv(8, Kernel = 3, Padding = 1), ReLU", 60).Replace("Net;", "Block;", StringComparison.Ordinal);
        var spec = Spec(Network(Free, layers, 100), block);
        Assert.Throws<OperationCanceledException>(() => Inference.Infer(spec, Poll));
        Assert.Equal(50, polls);
        Assert.Throws<OperationCanceledException>(() => Inference.Infer(spec, source.Token));

        void Poll()
        {
            if (++polls == 50)
                Task.Run(source.Cancel).Wait();
            source.Token.ThrowIfCancellationRequested();
        }
    }

    [Fact]
    public void A_join_of_many_branches_names_some()
    {
        var branches = string.Concat(Enumerable.Range(0, 300).Select(i => $"[Branch, Conv(8, Kernel = 3, Padding = {i % 2})]\n"));
        var error = Assert.Single(Compiler.Compile($"using TorchDsl;\n{Free}\n{branches}[Concat]\npublic partial class Net;").Analyzed);
        Assert.Contains("branch 43, branch 45, 127 others) and 8×h×w (branch 2, ", error.GetMessage());
    }

    [Fact]
    public void Totals_may_be_longer_than_formulas()
    {
        var parameters = Enumerable.Range(0, 90).Select(i => $"p{i}").ToList();
        var layers = string.Join(", ", parameters.Select(name => $"Conv(\"{name}\", Padding = 1)"));
        Compiler.Compile($"using TorchDsl;\n{Free}\n[{layers}]\npublic partial class Net({string.Join(", ", parameters.Select(name => $"int {name}"))});")
            .AssertClean();
    }

    private static string Network(string input, string layers, int times) =>
        $"using TorchDsl;\n{input}\n{string.Join('\n', Enumerable.Repeat($"[{layers}]", times))}\npublic partial class Net;\n";

    // Each network but the last uses the next.
    private static string Chain(int depth, string uses)
    {
        var layers = Enumerable.Range(1, depth - 1).Select(next => string.Format(CultureInfo.InvariantCulture, uses, next));
        return "using TorchDsl;\n"
            + string.Concat(layers.Append("[Conv(8, Padding = 1), ReLU]").Select((written, i) => $"{Free}\n{written}\npublic partial class Net{i};\n"));
    }

    private static Problem Problem(CSharpCompilation compilation, string name) => Assert.Single(Inference.Infer(Spec(compilation, name)).Problems);

    private static NetworkSpec Spec(params string[] sources) => Spec(Compiler.Compilation(sources), "Net");

    private static NetworkSpec Spec(CSharpCompilation compilation, string name) =>
        NetworkParser.Parse(compilation.GetTypeByMetadataName(name)!, compilation, default);
}
