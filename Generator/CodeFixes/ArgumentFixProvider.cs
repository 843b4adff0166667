using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using TorchDsl.Generator.Diagnostics;
using TorchDsl.Generator.Infer.Problems;

namespace TorchDsl.CodeFixes;

/// <summary>Cures mistakes in layers: each diagnostic says itself what to write where.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class ArgumentFixProvider : CodeFixProvider
{
    /// <summary>Every mistake: which of them can be cured, they say themselves.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        typeof(Rule).GetFields(BindingFlags.Public | BindingFlags.Static).Select(rule => (string)rule.GetRawConstantValue()).ToImmutableArray();

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            var places = new Queue<Location>(diagnostic.AdditionalLocations);
            for (var i = 0; diagnostic.Properties.TryGetValue(FixProperties.Kind(i), out var kind); i++)
            {
                var edits = Edits(diagnostic, i, places);
                var title = diagnostic.Properties[FixProperties.Title(i)]!;
                context.RegisterCodeFix(CodeAction.Create(title, cancellation => Apply(context.Document, edits, cancellation), kind), diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    private static List<AttributeEdit> Edits(Diagnostic diagnostic, int fix, Queue<Location> places)
    {
        var edits = new List<AttributeEdit>();
        while (diagnostic.Properties.TryGetValue(FixProperties.Text(fix, edits.Count), out var text))
            edits.Add(new AttributeEdit(places.Dequeue().SourceSpan, diagnostic.Properties[FixProperties.Argument(fix, edits.Count)], text!));
        return edits;
    }

    private static async Task<Document> Apply(Document document, List<AttributeEdit> edits, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return document.WithText(text.WithChanges(edits.Select(edit => edit.In(root!)).OrderBy(change => change.Span.Start)));
    }
}
