using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TorchDsl.Generator.Parse.Spec;

namespace TorchDsl.Generator.Parse;

/// <summary>Tells whether attributes that C# refuses may be right once other generated code is there: generators do not see each other's code.</summary>
internal static class UnseenCode
{
    /// <summary>
    /// Whether an attribute is refused though C# says nothing against it, as where it takes a constant that takes one that is generated;
    /// or where what C# does not find is a constant of ours.
    /// </summary>
    public static bool IsUsed(INamedTypeSymbol type, SemanticModel model, CancellationToken cancellation) => NetworkParser.LayerAttributes(type)
        .Where(DeclarationParser.IsRefused).Select(attribute => attribute.ApplicationSyntaxReference?.GetSyntax(cancellation))
        .Any(attribute => attribute?.SyntaxTree == model.SyntaxTree && IsUsed(attribute, model, cancellation));

    private static bool IsUsed(SyntaxNode attribute, SemanticModel model, CancellationToken cancellation)
    {
        var errors = model.GetDiagnostics(attribute.Span, cancellation).Where(error => error.Severity == DiagnosticSeverity.Error).ToList();
        return errors.All(error => attribute.Span.Contains(error.Location.SourceSpan)
            && IsOfOurs(attribute.FindNode(error.Location.SourceSpan, getInnermostNodeForTie: true)));
    }

    private static bool IsOfOurs(SyntaxNode name) =>
        name.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any(simple => NetworkSpec.GeneratedConstants.Contains(simple.Identifier.ValueText));
}
