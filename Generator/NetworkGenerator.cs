using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using TorchDsl.Generator.Emit.CSharp;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Parse;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator;

/// <summary>
/// Writes the other part of every class that has layers: Parse → Infer → Emit. It reports nothing;
/// <see cref="NetworkAnalyzer"/> runs the same Parse and Infer and reports. A build without analyzers has the mistakes as #error.
/// An exception in a step is a fault of ours, and takes no other network with it.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class NetworkGenerator : IIncrementalGenerator
{
    private static readonly HashSet<string> Kinds = new(Catalogue.Kinds, StringComparer.Ordinal);

    private readonly Action<string> onRun;

    /// <summary>The generator.</summary>
    public NetworkGenerator()
        : this(_ => { })
    {
    }

    /// <summary>The generator, telling which steps run.</summary>
    internal NetworkGenerator(Action<string> onRun) => this.onRun = onRun;

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var specs = context.SyntaxProvider.ForAttributeWithMetadataName(
            "TorchDsl.InputAttribute",
            static (node, _) => node is ClassDeclarationSyntax,
            (found, cancellation) => Parse((INamedTypeSymbol)found.TargetSymbol, found.TargetNode, found.SemanticModel, cancellation));

        // A class whose Input was forgotten is an error, but its surface must exist, or each use would be an error too.
        var withoutInput = context.SyntaxProvider.CreateSyntaxProvider(
            static (node, _) => ForgottenInput.IsPossible(node, Kinds),
            (found, cancellation) => ForgottenInput.Find(found, cancellation) is { } type ? Parse(type, found.Node, found.SemanticModel, cancellation) : null);

        var sources = ToSources(specs, "");
        var brokenSources = ToSources(withoutInput, "WithoutInput");
        var clashes = Clashes(sources, brokenSources);
        var runsNoAnalyzers = context.AnalyzerConfigOptionsProvider.Select(static (options, _) => RunsNoAnalyzers(options));
        Register(context, Named(sources, clashes), runsNoAnalyzers);
        Register(context, Named(brokenSources, clashes), runsNoAnalyzers);
    }

    private IncrementalValuesProvider<Source> ToSources(IncrementalValuesProvider<NetworkSpec?> specs, string suffix) =>
        specs.Where(static spec => spec is not null).WithTrackingName("Parse" + suffix)
            .Select((spec, cancellation) => Infer(spec!, cancellation)).WithTrackingName("Infer" + suffix)
            .Select((network, cancellation) => Emit(network, cancellation)).WithTrackingName("Emit" + suffix)
            .Where(static source => source is not null).Select(static (source, _) => source!);

    // Roslyn takes file names that differ only in case for the same, and C# takes such classes for two: the names of all but the first of each.
    private static IncrementalValueProvider<EquatableArray<string>> Clashes(
        IncrementalValuesProvider<Source> first, IncrementalValuesProvider<Source> second) =>
        first.Select(static (source, _) => source.HintName).Collect()
            .Combine(second.Select(static (source, _) => source.HintName).Collect())
            .Select(static (names, _) => names.Left.Concat(names.Right)
                .GroupBy(name => name, StringComparer.OrdinalIgnoreCase).SelectMany(group => group.Skip(1)).ToEquatableArray())
            .WithTrackingName("Clashes");

    // Only what gets another name is another source: the other outputs rest.
    private static IncrementalValuesProvider<Source> Named(
        IncrementalValuesProvider<Source> sources, IncrementalValueProvider<EquatableArray<string>> clashes) =>
        sources.Combine(clashes).Select(static (pair, _) => pair.Left.Among(pair.Right)).WithTrackingName("Named");

    private static void Register(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<Source> sources,
        IncrementalValueProvider<bool> runsNoAnalyzers) =>
        context.RegisterSourceOutput(sources.Combine(runsNoAnalyzers), static (output, all) =>
        {
            var (source, runsNoAnalyzers) = all;
            var text = runsNoAnalyzers ? source.TextWithError : source.Text;
            if (text.Length > 0)
                output.AddSource(source.HintName, text);
        });

    // TorchDsl.targets sets the property from what MSBuild itself has decided.
    private static bool RunsNoAnalyzers(AnalyzerConfigOptionsProvider options) =>
        options.GlobalOptions.TryGetValue("build_property.TorchDslRunsNoAnalyzers", out var value) && value.Equals("true", StringComparison.OrdinalIgnoreCase);

    private NetworkSpec? Parse(INamedTypeSymbol type, SyntaxNode declaration, SemanticModel model, CancellationToken cancellation)
    {
        try
        {
            onRun("Parse");
            if (!NetworkParser.IsFirstDeclaration(type, declaration, cancellation))
                return null;
            var spec = NetworkParser.Parse(type, model.Compilation, cancellation);
            if (!spec.Declaration.IsRefusedByCSharp)
                return spec;
            var isUnseen = UnseenCode.IsUsed(type, model, cancellation);
            var mayBeUnseen = !isUnseen && UnseenCode.MayBeUsed(type, model, cancellation);
            return spec with { Declaration = spec.Declaration with { IsUnseen = isUnseen, MayBeUnseen = mayBeUnseen } };
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return NetworkParser.Failed(type, exception);
        }
    }

    private Network Infer(NetworkSpec spec, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            onRun("Infer");
            return Inference.Infer(spec, cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return Inference.Infer(spec.Failed(exception), cancellation);
        }
    }

    private Source? Emit(Network network, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            onRun("Emit");
            return NetworkEmitter.Emit(network);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return NetworkEmitter.Emit(Inference.Infer(network.Spec.Failed(exception), cancellation));
        }
    }
}
