using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TorchDsl.Generator;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Fixing;

/// <summary>What is said of each layer, once it is turned on.</summary>
public class LayerFactsTests
{
    private const string LeNet5 = "[Input(1, 28, 28), Conv(1, 6, 5, Padding = 2), Tanh, AvgPool(2), Flatten, Linear(1)]";

    [Theory]
    [InlineData(LeNet5, "Conv(1, 6, 5, Padding = 2): 6×28×28, 156 parameters, sees 5×5", "Tanh: 6×28×28, sees 5×5",
        "AvgPool(2): 6×14×14, sees 6×6", "Flatten: 1176, sees 6×6", "Linear(1): 1, 1,177 parameters, sees 28×28")]
    [InlineData("[Input(8), PReLU]", "PReLU: 8, 1 parameter")]
    [InlineData(
        "[Input(3, 32, 32), Conv(8, Repeat = 2), Repeat(2), ReLU, End]",
        "Conv(8, Repeat = 2): 2 times: 8×30×30 → 8×28×28, 808 parameters in all, sees 3×3 → 5×5",
        "ReLU: 2 times: 8×28×28, sees 5×5")]
    [InlineData(
        "[Input(8, 6, 6), Split(1, \"a\", \"b\"), From(\"a\"), Conv(4, Padding = 1), Add(\"b\")]",
        "Split(1, \"a\", \"b\"): 4×6×6 and 4×6×6, sees 1×1",
        "Conv(4, Padding = 1): 4×6×6, 148 parameters, sees 3×3", "Add(\"b\"): 4×6×6, sees 3×3")]
    [InlineData(
        "[Input(3, 8, 8, Name = \"a\"), Input(3, 8, 8, Name = \"b\"), Conv(3, Padding = 1), Add(\"b\")]",
        "Conv(3, Padding = 1): 3×8×8, 84 parameters, sees 3×3",
        "Add(\"b\"): 3×8×8, sees 3×3 and 1×1")]
    [InlineData("[Input(4), Linear(4, Name = \"one\"), Share(\"one\"), Output(\"two\")]", "Linear(4, Name = \"one\"): 4, 20 parameters", "Share(\"one\"): 4")]
    [InlineData("[Input(8), Linear(7, 2)]")]
    public void Each_layer_has_a_line(string layers, params string[] said) =>
        Assert.Equal(said, Said($"using TorchDsl;\n{layers} public partial class Net;"));

    [Fact]
    public void A_block_has_formulas_and_a_use_numbers() => Assert.Equal(
        [
            "Conv(nameof(n), Padding = 1): each turn: n×h×w, 9·n²+n parameters", "ReLU: n×h×w",
            "Use<Block>(8, 2): 8×6×6, 1,168 parameters, sees 5×5",
        ],
        Said("""
            using TorchDsl;
            [Input(nameof(n), "h", "w"), Repeat(nameof(turns)), Conv(nameof(n), Padding = 1), End, ReLU]
            public partial class Block(int n, int turns);
            [Input(8, 6, 6), Use<Block>(8, 2)]
            public partial class Net;
            """));

    // What it would do, it has not even registered.
    [Theory]
    [InlineData(null, 0)]
    [InlineData(ReportDiagnostic.Suppress, 0)]
    [InlineData(ReportDiagnostic.Info, 1)]
    public async Task It_does_not_run_while_it_is_off(ReportDiagnostic? severity, int actions)
    {
        var analyzer = new LayerAnalyzer();
        var compilation = Compiler.Compilation($"using TorchDsl;\n{LeNet5} public partial class Net;");
        if (severity is { } set)
            compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions([new(Rule.LayerFacts, set)]));
        var run = compilation.WithAnalyzers([analyzer], new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: true));
        Assert.Equal(actions * 5, (await run.GetAnalyzerDiagnosticsAsync()).Length);
        Assert.Equal(actions, (await run.GetAnalyzerTelemetryInfoAsync(analyzer, default)).SymbolActionsCount);
    }

    private static IEnumerable<string> Said(string source)
    {
        var compilation = Compiler.Compilation(source);
        var options = compilation.Options.WithSpecificDiagnosticOptions([new(Rule.LayerFacts, ReportDiagnostic.Info)]);
        return compilation.WithOptions(options).WithAnalyzers([new LayerAnalyzer()]).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult()
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .Select(diagnostic => $"{source[diagnostic.Location.SourceSpan.Start..diagnostic.Location.SourceSpan.End]}: {diagnostic.GetMessage()}");
    }
}
