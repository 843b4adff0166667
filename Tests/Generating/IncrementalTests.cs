using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Generating;

public class IncrementalTests
{
    private const string Other = "internal static class Other { public static int Answer => 42; }";

    private static readonly string Network = Expected.Network("[Input(1, 8, 8), Conv(4), ReLU, Flatten, Linear(10)]");

    private const string Block = """
        // a block
        using TorchDsl;
        [Input(nameof(n), "h", "w"), Conv(nameof(n), Padding = 1), ReLU] public partial class Inner(int n);
        """;

    private const string User = "using TorchDsl;\n[Input(4, 8, 8), Use<Inner>(4), Flatten, Linear(10)] public partial class User;";

    private readonly List<string> runs = [];

    [Fact]
    public void An_edit_elsewhere_runs_neither_Infer_nor_Emit()
    {
        var (driver, compilation) = Start(Network, Other);
        Edit(ref driver, ref compilation, 1, Other.Replace("42", "43"));
        Assert.DoesNotContain("Infer", runs);
        Assert.DoesNotContain("Emit", runs);
        AssertReasons(driver, IncrementalStepRunReason.Cached, "Infer", "Emit");
        AssertOutputsAreCached(driver);
    }

    [Fact]
    public void A_new_file_runs_neither_Infer_nor_Emit()
    {
        var (driver, compilation) = Start(Network, Other);
        compilation = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class New;", Compiler.Language, path: "New.cs"));
        driver = (CSharpGeneratorDriver)driver.RunGenerators(compilation);
        Assert.DoesNotContain("Infer", runs);
        AssertOutputsAreCached(driver);
    }

    [Fact]
    public void A_comment_in_the_network_runs_neither_Infer_nor_Emit()
    {
        var (driver, compilation) = Start(Network, Other);
        Edit(ref driver, ref compilation, 0, Network.Replace("ReLU,", "ReLU, /* then */"));
        Assert.Equal(["Parse"], runs);
        AssertReasons(driver, IncrementalStepRunReason.Cached, "Parse", "Infer", "Emit");
        AssertOutputsAreCached(driver);
    }

    [Fact]
    public void A_network_that_differs_from_another_only_in_case_leaves_all_other_outputs_cached()
    {
        var (driver, compilation) = Start(Network, Other);
        var same = CSharpSyntaxTree.ParseText(Network.Replace("Net", "NET").Replace("Uses", "Uses2"), Compiler.Language, path: "New.cs");
        compilation = compilation.AddSyntaxTrees(same);
        driver = (CSharpGeneratorDriver)driver.RunGenerators(compilation);
        var outputs = driver.GetRunResult().Results.Single().TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs);
        Assert.Equal(["Cached", "New"], outputs.Select(output => $"{output.Reason}").Order(StringComparer.Ordinal));
        Assert.Equal(2, Texts(driver).Count());
        Assert.Equal(Texts(Compiler.Driver().RunGenerators(compilation)), Texts(driver));
    }

    [Fact]
    public void A_change_of_a_network_runs_each_step_once()
    {
        var (driver, compilation) = Start(Network, Other);
        Edit(ref driver, ref compilation, 0, Network.Replace("Conv(4)", "Conv(5)"));
        Assert.Equal(["Parse", "Infer", "Emit"], runs);
        AssertReasons(driver, IncrementalStepRunReason.Modified, "Parse", "Infer", "Emit");
    }

    [Fact]
    public void A_change_of_one_network_leaves_another_cached()
    {
        var second = Network.Replace("Net", "Second").Replace("Uses", "Uses2");
        var (driver, compilation) = Start(Network, second);
        Edit(ref driver, ref compilation, 0, Network.Replace("Conv(4)", "Conv(5)"));
        Assert.Single(runs, "Infer");
        Assert.Single(runs, "Emit");
    }

    [Fact]
    public void An_edit_in_a_block_reads_its_users_again_and_nobody_else()
    {
        var (driver, compilation) = Start(Block, User, Network);
        Edit(ref driver, ref compilation, 0, Block.Replace("Padding = 1", "Padding = 1, Bias = false", StringComparison.Ordinal));
        Assert.Equal(2, runs.Count(run => run == "Infer"));
        Assert.Equal(2, runs.Count(run => run == "Emit"));
        Assert.Equal(Texts(Compiler.Driver().RunGenerators(compilation)), Texts(driver));
    }

    [Fact]
    public void An_edit_in_a_block_of_a_block_reaches_all_that_use_it()
    {
        const string outer = "using TorchDsl;\n[Input(nameof(n), \"h\", \"w\"), Use<Inner>(nameof(n)), ReLU] public partial class Outer(int n);";
        var user = User.Replace("Inner", "Outer", StringComparison.Ordinal);
        var (driver, compilation) = Start(Block, outer, user, Network);
        Edit(ref driver, ref compilation, 0, Block.Replace("Padding = 1", "Padding = \"same\"", StringComparison.Ordinal));
        Assert.Equal(3, runs.Count(run => run == "Infer"));
        Assert.Equal(Texts(Compiler.Driver().RunGenerators(compilation)), Texts(driver));
    }

    [Theory]
    [InlineData(0, "ReLU]", "ReLU /* or so */]")]
    [InlineData(0, "ReLU] public", "ReLU] // n×h×w\npublic")]
    [InlineData(0, "// a block", "// the block")]
    [InlineData(2, "Answer", "Question")]
    public void What_says_nothing_new_about_a_block_runs_neither_Infer_nor_Emit(int file, string from, string to)
    {
        var sources = new[] { Block, User, Other };
        var (driver, compilation) = Start(sources);
        Edit(ref driver, ref compilation, file, sources[file].Replace(from, to, StringComparison.Ordinal));
        Assert.DoesNotContain("Infer", runs);
        Assert.DoesNotContain("Emit", runs);
        AssertOutputsAreCached(driver);
    }

    [Theory]
    [InlineData(0, "int n", "int n, int m = 1")]
    [InlineData(0, "int n", "int k")]
    [InlineData(0, "partial ", "")]
    [InlineData(0, "class Inner", "class Other")]
    [InlineData(0, "[Input(nameof(n), \"h\", \"w\"), Conv(nameof(n), Padding = 1), ReLU]", "")]
    [InlineData(0, "ReLU]", "Use<User>]")]
    [InlineData(1, "Use<Inner>(4)", "Use<Inner>(3)")]
    [InlineData(1, "Use<Inner>(4)", "Use<Nobody>(4)")]
    [InlineData(1, "Use<Inner>(4)", "Layer<Inner>(4)")]
    public void Every_edit_of_blocks_and_users_gives_what_a_fresh_run_gives(int file, string from, string to)
    {
        var sources = new[] { Block, User };
        var (driver, compilation) = Start(sources);
        Edit(ref driver, ref compilation, file, sources[file].Replace(from, to, StringComparison.Ordinal));
        Assert.Equal(Texts(Compiler.Driver().RunGenerators(compilation)), Texts(driver));
        Edit(ref driver, ref compilation, file, sources[file]);
        Assert.Equal(Texts(Compiler.Driver().RunGenerators(compilation)), Texts(driver));
    }

    [Theory]
    [InlineData("Conv(4)", "Conv(5)")]
    [InlineData("Conv(4)", "Conv(4, Name = \"first\")")]
    [InlineData("Conv(4)", "Conv(2, 4)")]
    [InlineData("Input(1, 8, 8), ", "")]
    [InlineData("partial ", "")]
    [InlineData("Users.Code", "Users.Other")]
    [InlineData("Flatten", "Flatten(")]
    [InlineData("Net;", "Net { private int conv1 = 1; public int One => conv1; }")]
    [InlineData("Net;", "Net { public Net() { } }")]
    [InlineData("partial class Net;", "abstract partial class Net;")]
    public void Every_edit_gives_what_a_fresh_run_gives(string from, string to)
    {
        var edited = Network.Replace(from, to);
        var (driver, compilation) = Start(Network, Other);
        Edit(ref driver, ref compilation, 0, edited);
        Assert.Equal(Texts(Compiler.Driver().RunGenerators(compilation)), Texts(driver));
        Edit(ref driver, ref compilation, 0, Network);
        Assert.Equal(Texts(Compiler.Driver().RunGenerators(compilation)), Texts(driver));
    }

    [Fact]
    public void A_constructor_in_another_part_takes_the_place_of_the_written_one()
    {
        const string part = "namespace Users.Code; public partial class Net { }";
        var (driver, compilation) = Start(Network, part);
        Edit(ref driver, ref compilation, 1, part.Replace("{ }", "{ public Net() { } }"));
        Assert.Equal(["Parse", "Infer", "Emit"], runs);
        Assert.Equal(Texts(Compiler.Driver().RunGenerators(compilation)), Texts(driver));
        Assert.DoesNotContain("public Net()", Assert.Single(Texts(driver)));
        Edit(ref driver, ref compilation, 1, part);
        Assert.Contains("public Net()", Assert.Single(Texts(driver)));
    }

    [Fact]
    public void Generated_text_is_the_same_under_every_culture()
    {
        var source = Expected.Network("[Input(4), Linear(1000), LeakyReLU(-0.25), Dropout(0.125), BatchNorm(Eps = 1e-4), Softmax(-1)]");
        Compiler.Compile(source).AssertClean();
        var expected = Texts(Compiler.Driver().RunGenerators(Compiler.Compilation(source)));
        var before = Thread.CurrentThread.CurrentCulture;
        try
        {
            // Built by hand, for this program runs without the cultures' data.
            var culture = (System.Globalization.CultureInfo)System.Globalization.CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NumberDecimalSeparator = ",";
            culture.NumberFormat.NumberGroupSeparator = ".";
            culture.NumberFormat.NegativeSign = "−";
            Thread.CurrentThread.CurrentCulture = culture;
            Assert.Equal(expected, Texts(Compiler.Driver().RunGenerators(Compiler.Compilation(source))));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    private (CSharpGeneratorDriver Driver, CSharpCompilation Compilation) Start(params string[] sources)
    {
        var compilation = Compiler.Compilation(sources);
        var driver = (CSharpGeneratorDriver)Compiler.Driver(run => { lock (runs) runs.Add(run); }, track: true).RunGenerators(compilation);
        runs.Clear();
        return (driver, compilation);
    }

    private static void Edit(ref CSharpGeneratorDriver driver, ref CSharpCompilation compilation, int file, string text)
    {
        var tree = compilation.SyntaxTrees[file];
        compilation = compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(text, Compiler.Language, tree.FilePath));
        driver = (CSharpGeneratorDriver)driver.RunGenerators(compilation);
    }

    private static void AssertReasons(GeneratorDriver driver, IncrementalStepRunReason reason, params string[] steps)
    {
        var tracked = driver.GetRunResult().Results.Single().TrackedSteps;
        foreach (var step in steps)
            Assert.All(tracked[step].SelectMany(run => run.Outputs), output => Assert.Equal(reason, output.Reason));
    }

    private static void AssertOutputsAreCached(GeneratorDriver driver) =>
        Assert.All(
            driver.GetRunResult().Results.Single().TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs),
            output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));

    private static IEnumerable<string> Texts(GeneratorDriver driver) =>
        driver.GetRunResult().Results.Single().GeneratedSources.Select(source => source.HintName + "\n" + source.SourceText).Order(StringComparer.Ordinal);
}
