using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Generating;

public class IncrementalTests
{
    private const string Other = "internal static class Other { public static int Answer => 42; }";

    private static readonly string Network = Expected.Network("[Input(1, 8, 8), Conv(4), ReLU, Flatten, Linear(10)]");

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

    [Theory]
    [InlineData("Conv(4)", "Conv(5)")]
    [InlineData("Conv(4)", "Conv(4, Name = \"first\")")]
    [InlineData("Conv(4)", "Conv(2, 4)")]
    [InlineData("Input(1, 8, 8), ", "")]
    [InlineData("partial ", "")]
    [InlineData("Users.Code", "Users.Other")]
    [InlineData("Flatten", "Flatten(")]
    [InlineData("Net;", "Net { private int conv1 = 1; public int One => conv1; }")]
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
