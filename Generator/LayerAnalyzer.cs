using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TorchDsl.Generator.Diagnostics;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Parse;

namespace TorchDsl.Generator;

/// <summary>
/// Says of each layer what is known of it, for who wants to read that beside the code. It is an analyzer of its own, which the compiler does
/// not run at all while its only diagnostic is off.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LayerAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.LayerFacts);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var (type, cancellation) = ((INamedTypeSymbol)context.Symbol, context.CancellationToken);
        var layers = NetworkParser.LayerAttributes(type);
        if (layers.Length == 0)
            return;
        try
        {
            var network = Inference.Infer(NetworkParser.Parse(type, context.Compilation, cancellation), cancellation);
            if (network.Problems.Count > 0)
                return;
            foreach (var (place, text) in LayerFacts.Of(network))
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.LayerFacts, ArgumentSyntax.Of(layers[place])?.Locate(null, -1), text));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A fault of ours: NetworkAnalyzer reports it.
        }
    }
}
