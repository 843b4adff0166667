using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using TorchDsl.Generator.Infer.Problems;

namespace TorchDsl.CodeFixes;

/// <summary>Makes a network's class and all classes around it partial, in every place where they are declared.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class PartialFixProvider : CureProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rule.NotPartial, Rule.OuterNotPartial);

    private protected override async Task<IReadOnlyList<Cure>?> CuresAsync(Document document, Diagnostic mistake, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        var declaration = root!.FindNode(mistake.Location.SourceSpan).FirstAncestorOrSelf<TypeDeclarationSyntax>()!;
        var whole = NotPartial(model!.GetDeclaredSymbol(declaration, cancellation)!, cancellation);
        var names = whole.Select(part => part.Identifier.ValueText).Distinct();
        return [new Cure(
            $"Make {string.Join(" and ", names)} partial",
            "Partial",
            whole.Select(part => (document.Project.GetDocument(part.SyntaxTree)!.Id, new TextChange(new TextSpan(part.Keyword.SpanStart, 0), "partial "))))];
    }

    private static List<TypeDeclarationSyntax> NotPartial(INamedTypeSymbol type, CancellationToken cancellation)
    {
        var outer = type.ContainingType is { } around ? NotPartial(around, cancellation) : [];
        var parts = type.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellation)).OfType<TypeDeclarationSyntax>();
        return [.. outer, .. parts.Where(part => !part.Modifiers.Any(SyntaxKind.PartialKeyword))];
    }
}
