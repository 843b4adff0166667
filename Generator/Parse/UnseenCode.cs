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
    public static bool IsUsed(INamedTypeSymbol type, SemanticModel model, CancellationToken cancellation) =>
        Refused(type, model, cancellation).Any(attribute => IsUsed(attribute, model, cancellation));

    /// <summary>Whether all that C# says against such attributes is that it does not find a name: another generator may write it.</summary>
    public static bool MayBeUsed(INamedTypeSymbol type, SemanticModel model, CancellationToken cancellation) => Refused(type, model, cancellation)
        .All(attribute => Errors(attribute, model, cancellation).All(error => error.Id is "CS0103" or "CS0117" or "CS0234" or "CS0246" or "CS0426"));

    private static IEnumerable<SyntaxNode> Refused(INamedTypeSymbol type, SemanticModel model, CancellationToken cancellation) =>
        NetworkParser.LayerAttributes(type).Where(DeclarationParser.IsRefused)
            .Select(attribute => attribute.ApplicationSyntaxReference?.GetSyntax(cancellation))
            .OfType<SyntaxNode>().Where(attribute => attribute.SyntaxTree == model.SyntaxTree);

    private static bool IsUsed(SyntaxNode attribute, SemanticModel model, CancellationToken cancellation) =>
        Errors(attribute, model, cancellation).All(error => attribute.Span.Contains(error.Location.SourceSpan)
            && IsOfOurs(attribute.FindNode(error.Location.SourceSpan, getInnermostNodeForTie: true)));

    private static IEnumerable<Diagnostic> Errors(SyntaxNode attribute, SemanticModel model, CancellationToken cancellation) =>
        model.GetDiagnostics(attribute.Span, cancellation).Where(error => error.Severity == DiagnosticSeverity.Error);

    private static bool IsOfOurs(SyntaxNode name) =>
        name.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any(simple => NetworkSpec.GeneratedConstants.Contains(simple.Identifier.ValueText));
}
