using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using TorchDsl.Generator.Infer.Problems;

namespace TorchDsl.CodeFixes;

/// <summary>Makes a network's class and all classes around it partial, in every place where they are declared.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class PartialFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rule.NotPartial, Rule.OuterNotPartial);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        var declaration = root!.FindNode(context.Span).FirstAncestorOrSelf<TypeDeclarationSyntax>()!;
        var whole = NotPartial(model!.GetDeclaredSymbol(declaration, context.CancellationToken)!, context.CancellationToken);
        var names = whole.Select(part => part.Identifier.ValueText).Distinct();
        var action = CodeAction.Create(
            $"Make {string.Join(" and ", names)} partial",
            cancellation => Apply(context.Document.Project.Solution, whole, cancellation),
            "Partial");
        context.RegisterCodeFix(action, context.Diagnostics);
    }

    private static List<TypeDeclarationSyntax> NotPartial(INamedTypeSymbol type, CancellationToken cancellation)
    {
        var outer = type.ContainingType is { } around ? NotPartial(around, cancellation) : [];
        var parts = type.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellation)).OfType<TypeDeclarationSyntax>();
        return [.. outer, .. parts.Where(part => !part.Modifiers.Any(SyntaxKind.PartialKeyword))];
    }

    private static async Task<Solution> Apply(Solution solution, List<TypeDeclarationSyntax> whole, CancellationToken cancellation)
    {
        foreach (var file in whole.GroupBy(part => part.SyntaxTree))
        {
            var document = solution.GetDocument(file.Key)!;
            var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
            var changes = file.OrderBy(part => part.SpanStart).Select(part => new TextChange(new TextSpan(part.Keyword.SpanStart, 0), "partial "));
            solution = solution.WithDocumentText(document.Id, text.WithChanges(changes));
        }

        return solution;
    }
}
