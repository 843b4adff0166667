using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using TorchDsl.Generator.Diagnostics;
using TorchDsl.Generator.Infer.Reading;
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
        context.RegisterCompilationStartAction(start =>
        {
            if (MissingRuntime.FirstUse(start.Compilation, start.CancellationToken) is { } use)
                start.RegisterSyntaxNodeAction(node => MissingRuntime.Report(node, use), SyntaxKind.UsingDirective);
        });
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
                context.ReportDiagnostic(ProblemReport.Of(rule, problem, type, layers, context.CancellationToken));
        }
    }
}
