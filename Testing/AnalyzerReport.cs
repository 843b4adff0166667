using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using TorchDsl.Generator;

namespace TorchDsl.Testing;

/// <summary>
/// Reports as a generator what the analyzer says, for a driver carries what generators report and nothing else. It says the same in the
/// same order in every run: by file, place and id.
/// </summary>
internal sealed class AnalyzerReport : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterSourceOutput(context.CompilationProvider, static (output, compilation) =>
        {
            foreach (var diagnostic in Sorted(Analyze(compilation, output.CancellationToken)))
                output.ReportDiagnostic(diagnostic);
        });

    // The analyzer looks at the generated parts too, and a generator does not see those of another.
    private static ImmutableArray<Diagnostic> Analyze(Compilation compilation, CancellationToken cancellation)
    {
        var language = (CSharpParseOptions)compilation.SyntaxTrees.First().Options;
        CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: language)
            .RunGeneratorsAndUpdateCompilation(compilation, out var whole, out _, cancellation);
        return whole.WithAnalyzers([new NetworkAnalyzer()]).GetAnalyzerDiagnosticsAsync(cancellation).GetAwaiter().GetResult();
    }

    private static IEnumerable<Diagnostic> Sorted(IEnumerable<Diagnostic> diagnostics) => diagnostics
        .OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
        .ThenBy(diagnostic => diagnostic.Location.SourceSpan)
        .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
        .ThenBy(diagnostic => diagnostic.GetMessage(null), StringComparer.Ordinal);
}
