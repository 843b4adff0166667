using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TorchDsl.Generator.Infer.Problems;

namespace TorchDsl.CodeFixes;

/// <summary>Makes a record a class, and a class neither static nor file-local.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class OrdinaryClassFixProvider : CureProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rule.UnsupportedKind);

    private protected override async Task<IReadOnlyList<Cure>?> CuresAsync(Document document, Diagnostic mistake, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        var type = model!.GetDeclaredSymbol(root!.FindNode(mistake.Location.SourceSpan).FirstAncestorOrSelf<TypeDeclarationSyntax>()!, cancellation)!;
        var parts = type.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellation)).OfType<TypeDeclarationSyntax>();
        return [new Cure(
            $"Make {type.Name} an ordinary class",
            "Ordinary",
            parts.SelectMany(part => Changes(part).Select(change => (document.Project.GetDocument(part.SyntaxTree)!.Id, change))))];
    }

    private static IEnumerable<TextChange> Changes(TypeDeclarationSyntax part)
    {
        foreach (var modifier in part.Modifiers.Where(modifier => modifier.Kind() is SyntaxKind.StaticKeyword or SyntaxKind.FileKeyword))
            yield return new TextChange(modifier.FullSpan, "");
        if (part is RecordDeclarationSyntax record)
            yield return new TextChange(TextSpan.FromBounds(record.Keyword.SpanStart, record.Identifier.SpanStart), "class ");
    }
}
