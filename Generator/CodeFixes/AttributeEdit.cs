using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TorchDsl.Generator.Diagnostics;
using TorchDsl.Generator.Infer.Problems;

namespace TorchDsl.CodeFixes;

/// <summary>A change of one attribute, which leaves everything around it as it is.</summary>
/// <param name="place">An argument's expression, or an attribute.</param>
/// <param name="kind">What is done.</param>
/// <param name="argument">The argument that is set; null where none is.</param>
/// <param name="text">The new value, or the attributes that are put there.</param>
internal sealed class AttributeEdit(TextSpan place, EditKind kind, string? argument, string text)
{
    private const string Namespace = "TorchDsl";

    public TextChange In(SemanticModel model, CancellationToken cancellation)
    {
        var attribute = model.SyntaxTree.GetRoot(cancellation).FindNode(place).FirstAncestorOrSelf<AttributeSyntax>()!;
        return kind switch
        {
            EditKind.PutBefore => Insert(attribute.SpanStart, string.Concat(Put(attribute, model).Select(put => $"{put}, "))),
            EditKind.PutAfter => Insert(attribute.Span.End, string.Concat(Put(attribute, model).Select(put => $", {put}"))),
            EditKind.Bring => Insert(attribute.SpanStart, $"{text}, "),
            EditKind.Replace => new TextChange(attribute.Span, Replaced(attribute, [.. Put(attribute, model)])),
            EditKind.Rename => new TextChange(Identifier(attribute.Name).Span, text),
            EditKind.Comment => new TextChange(ShapeComment.Behind((AttributeListSyntax)attribute.Parent!)!.Value.Place, $"// {text}"),
            EditKind.Remove => new TextChange(Removed(attribute), ""),
            _ => Set(attribute),
        };
    }

    /// <summary>A name without what qualifies it, and without its types.</summary>
    public static string Simple(NameSyntax name) => Identifier(name).ValueText;

    private static SyntaxToken Identifier(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier,
        _ => ((SimpleNameSyntax)name).Identifier,
    };

    private TextChange Set(AttributeSyntax attribute)
    {
        if (attribute.Span != place)
            return new TextChange(place, text);
        return attribute.ArgumentList switch
        {
            null => Insert(attribute.Span.End, $"({argument} = {text})"),
            { Arguments.Count: 0 } list => Insert(list.OpenParenToken.Span.End, $"{argument} = {text}"),
            var list => Insert(End(list.Arguments.Last()), $", {argument} = {text}"),
        };
    }

    private IEnumerable<string> Put(AttributeSyntax beside, SemanticModel model) =>
        Attributes(text).Select(put => $"{Qualifier(beside, put, model)}{put}");

    private static string Replaced(AttributeSyntax attribute, string[] by) => string.Join(", ", by.Skip(1).Prepend(With(Kept(attribute, by[0]), by[0])));

    // What every layer takes, unless it is written anew.
    private static IEnumerable<string> Kept(AttributeSyntax attribute, string by) => attribute.ArgumentList is { } list
        ? list.Arguments
            .Where(argument => argument.NameEquals?.Name.Identifier.ValueText is ("Name" or "Repeat" or "When") and var name && !by.Contains($"{name} = "))
            .Select(argument => argument.ToString())
        : [];

    private static string With(IEnumerable<string> settings, string attribute)
    {
        var all = string.Join(", ", settings);
        return all.Length == 0 ? attribute
            : attribute.EndsWith(")", StringComparison.Ordinal) ? $"{attribute.Substring(0, attribute.Length - 1)}, {all})"
            : $"{attribute}({all})";
    }

    // With the comma to its neighbour, or the brackets where it stands alone.
    private static TextSpan Removed(AttributeSyntax attribute)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        var index = list.Attributes.IndexOf(attribute);
        return list.Attributes.Count == 1 ? list.FullSpan
            : index > 0 ? TextSpan.FromBounds(list.Attributes[index - 1].Span.End, attribute.Span.End)
            : TextSpan.FromBounds(attribute.SpanStart, list.Attributes[1].SpanStart);
    }

    private static TextChange Insert(int position, string text) => new(new TextSpan(position, 0), text);

    private static SeparatedSyntaxList<AttributeSyntax> Attributes(string text) =>
        SyntaxFactory.ParseCompilationUnit($"[{text}] class C;").Members[0].AttributeLists[0].Attributes;

    // A comment on an argument stays with it, unless the line ends there.
    private static int End(AttributeArgumentSyntax argument) => argument.GetTrailingTrivia()
        .TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
        .Where(trivia => trivia.IsKind(SyntaxKind.MultiLineCommentTrivia)).Select(trivia => trivia.Span.End)
        .Append(argument.Span.End).Max();

    // Whoever writes [TorchDsl.Linear] means to go on so; whoever writes an alias may not know the others by their simple names.
    private static string Qualifier(AttributeSyntax beside, AttributeSyntax put, SemanticModel model)
    {
        string[] written = beside.Name switch
        {
            QualifiedNameSyntax qualified => [$"{qualified.Left}."],
            AliasQualifiedNameSyntax alias => [$"{alias.Alias}::"],
            _ => [],
        };
        return written.Append("").Append($"{Namespace}.").FirstOrDefault(qualifier => IsOurs(Attributes($"{qualifier}{put}").Single()))
            ?? $"global::{Namespace}.";

        bool IsOurs(AttributeSyntax attribute)
        {
            var found = model.GetSpeculativeSymbolInfo(beside.SpanStart, attribute);
            return (found.Symbol ?? found.CandidateSymbols.FirstOrDefault())?.ContainingType is { ContainingNamespace: { Name: Namespace } around } type
                && around.ContainingNamespace.IsGlobalNamespace && type.Name == $"{Simple(put.Name)}Attribute";
        }
    }
}
