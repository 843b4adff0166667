using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TorchDsl.Generator.Diagnostics;
using TorchDsl.Generator.Infer;
using TorchDsl.Generator.Parse;

namespace TorchDsl.Generator;

/// <summary>Reports the mistakes in networks: Parse → Infer → the place in the source.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NetworkAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        var layers = NetworkParser.LayerAttributes(type);
        if (layers.Length == 0)
            return;
        var spec = NetworkParser.Parse(type, context.CancellationToken);
        var network = Inference.Infer(spec);
        foreach (var problem in network.Problems.Concat(network.Warnings))
        {
            if (problem.Rule is { } rule)
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(rule), Locate(type, layers, problem, context.CancellationToken), problem.Message));
        }
    }

    private static Location Locate(INamedTypeSymbol type, ImmutableArray<AttributeData> layers, Problem problem, CancellationToken cancellation) =>
        problem.Layer < 0
            ? ClassName.Locate(type, layers, cancellation)
            : ArgumentSyntax.Of(layers[problem.Layer])?.Locate(problem.Argument, problem.Element) ?? Location.None;
}
