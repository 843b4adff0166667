using Microsoft.CodeAnalysis.CSharp;
using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Generating;

/// <summary>Where a step fails, which is a fault of ours, no exception leaves the generator; the class throws, and that is an error.</summary>
public class FaultTests
{
    private const string Source = """
        using TorchDsl;
        [Input(4), Linear(2)] public partial class First;
        [Input(4), Linear(3)] public partial class Second;
        """;

    [Theory]
    [InlineData("Parse")]
    [InlineData("Infer")]
    [InlineData("Emit")]
    public void One_network_that_fails_is_an_error_and_takes_no_other_with_it(string step)
    {
        var runs = 0;
        var driver = Compiler.Driver(run =>
        {
            if (run == step && runs++ == 0)
                throw new InvalidOperationException("broken on purpose");
        });
        driver.RunGeneratorsAndUpdateCompilation(Compiler.Compilation(Source), out var output, out var diagnostics);
        Assert.Empty(diagnostics);
        Assert.Equal(["First.TorchDsl.g.cs", "Second.TorchDsl.g.cs"], output.SyntaxTrees.Skip(2).Select(tree => Path.GetFileName(tree.FilePath)).Order());
        var error = Assert.Single(Compiler.Analyze(output));
        Assert.Equal("DSL1018", error.Id);
        Assert.Contains("broken on purpose", error.GetMessage(), StringComparison.Ordinal);
        Assert.Empty(output.GetDiagnostics().Where(diagnostic => diagnostic.Id is not ("CS1591" or "CS8019")));
    }
}
