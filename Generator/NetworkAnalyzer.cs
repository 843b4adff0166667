using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using TorchDsl.Generator.Diagnostics;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Parse;
using TorchDsl.Generator.Parse.Spec;

namespace TorchDsl.Generator;

/// <summary>
/// Reports the mistakes in networks: Parse → Infer → the place in the source. At the end it looks whether the generator, which sees no code
/// that is generated, has found as little to object to.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NetworkAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Descriptors.All.Remove(Descriptors.LayerFacts);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        // A network is one wherever it stands. Our own parts have no layers.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            var faultless = new ConcurrentBag<INamedTypeSymbol>();
            start.RegisterSymbolAction(symbol => Analyze(symbol, faultless), SymbolKind.NamedType);
            start.RegisterCompilationEndAction(end => CheckParts(end, faultless));
            if (MissingRuntime.FirstUse(start.Compilation, start.CancellationToken) is { } use)
                start.RegisterSyntaxNodeAction(node => MissingRuntime.Report(node, use), SyntaxKind.UsingDirective);
        });
    }

    private static void Analyze(SymbolAnalysisContext context, ConcurrentBag<INamedTypeSymbol> faultless)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        var layers = NetworkParser.LayerAttributes(type);
        if (layers.Length == 0)
            return;
        var shapes = new ShapeTrace();
        var network = Infer(type, context.Compilation, context.CancellationToken, shapes);
        if (network.Problems.Count == 0)
        {
            faultless.Add(type);
            CheckComments(context, network.Spec, layers, shapes);
        }

        foreach (var problem in network.Problems.Concat(network.Warnings))
        {
            if (problem.Rule is { } rule && !IsReported(problem))
                context.ReportDiagnostic(ProblemReport.Of(rule, problem, type, layers, context.CancellationToken));
        }

        bool IsReported(Problem problem) => problem.Layer >= 0 && CSharpErrors.Has(layers[problem.Layer], context.Compilation, context.CancellationToken);
    }

    // A comment that states a shape must not lie.
    private static void CheckComments(SymbolAnalysisContext context, NetworkSpec spec, ImmutableArray<AttributeData> layers, ShapeTrace shapes)
    {
        foreach (var comment in ShapeComment.Of(spec, layers, context.CancellationToken))
        {
            if (comment.Stated is null || shapes.At(comment.Layer) is not { } shape || comment.States(shape))
                continue;
            var finding = $"The comment states {comment.Stated}, but after {spec.LayerAt(comment.Layer)}, the value is {shape}";
            var problem = Problem.OfLayer(Rule.StaleComment, comment.Layer, finding, Remedy.Of($"state {shape}", Edit.Comment(comment.Layer, shape)));
            var place = Location.Create(layers[comment.Layer].ApplicationSyntaxReference!.SyntaxTree, comment.Place);
            context.ReportDiagnostic(ProblemReport.Of(Rule.StaleComment, problem, place, layers));
        }
    }

    private static void CheckParts(CompilationAnalysisContext context, ConcurrentBag<INamedTypeSymbol> faultless)
    {
        foreach (var type in faultless)
        {
            var part = GeneratedPart.Of(type, context.CancellationToken);
            if (part is { Throws: null })
                continue;
            var layers = NetworkParser.LayerAttributes(type);
            var problem = part is null ? PartProblems.Missing(type) : Throws(type, layers, part.Throws!, context);
            if (problem is { Rule: { } rule })
                context.ReportDiagnostic(ProblemReport.Of(rule, problem, type, layers, context.CancellationToken));
        }
    }

    // What the generator sees is what is there without the code that is generated.
    private static Problem? Throws(INamedTypeSymbol type, ImmutableArray<AttributeData> layers, string message, CompilationAnalysisContext context)
    {
        var written = GeneratedPart.Without(context.Compilation);
        if (GeneratedPart.Find(type, written) is not { } unseen)
            return PartProblems.Throws(type, message);
        var spec = NetworkParser.Parse(type, context.Compilation, context.CancellationToken);
        if (PartProblems.Unknown(spec, layers, written, context.CancellationToken) is { } unknown)
            return unknown;
        // What a block lacks is reported there.
        var isOfBlock = Infer(unseen, written, context.CancellationToken).Mistake is { Rule: null, Layer: >= 0 };
        return isOfBlock ? null : PartProblems.Throws(type, message);
    }

    private static Network Infer(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation, ShapeTrace? shapes = null)
    {
        try
        {
            return Inference.Infer(NetworkParser.Parse(type, compilation, cancellation), shapes ?? new(), cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return Inference.Infer(NetworkParser.Failed(type, exception), cancellation);
        }
    }
}
