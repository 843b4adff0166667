using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace TorchDsl.CodeFixes;

/// <summary>A change of one attribute, which leaves everything around it as it is.</summary>
/// <param name="place">An argument's expression, or an attribute.</param>
/// <param name="argument">The argument that is set; null where an attribute is put before this one.</param>
/// <param name="text">The new value, or the attribute that is put before.</param>
internal sealed class AttributeEdit(TextSpan place, string? argument, string text)
{
    public TextChange In(SyntaxNode root)
    {
        var attribute = root.FindNode(place).FirstAncestorOrSelf<AttributeSyntax>()!;
        if (argument is null)
            return Insert(attribute.SpanStart, $"{Qualifier(attribute.Name)}{text}, ");
        if (attribute.Span != place)
            return new TextChange(place, text);
        return attribute.ArgumentList switch
        {
            null => Insert(attribute.Span.End, $"({argument} = {text})"),
            { Arguments.Count: 0 } list => Insert(list.OpenParenToken.Span.End, $"{argument} = {text}"),
            var list => Insert(list.Arguments.Last().Span.End, $", {argument} = {text}"),
        };
    }

    private static TextChange Insert(int position, string text) => new(new TextSpan(position, 0), text);

    // Whoever writes [TorchDsl.Linear] means to go on so.
    private static string Qualifier(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => $"{qualified.Left}.",
        AliasQualifiedNameSyntax alias => $"{alias.Alias}::",
        _ => "",
    };
}
