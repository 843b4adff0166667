using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TorchDsl.Generator.Parse.Spec;

namespace TorchDsl.Generator.Diagnostics;

/// <summary>The end of a line of layers, where a comment may state the shape of the value there: <c>// 6×28×28</c>.</summary>
/// <param name="Layer">The last layer of the list that ends the line.</param>
/// <param name="Place">Where the comment stands, or would.</param>
/// <param name="Stated">The shape that stands there, without spaces; null where there is no comment.</param>
internal sealed record ShapeComment(int Layer, TextSpan Place, string? Stated)
{
    // Numbers that × or x stand between; one alone, too. Of turns that differ, the first and the last.
    private static readonly Regex Numbers = new("^[0-9]+([×xX][0-9]+)*(→[0-9]+([×xX][0-9]+)*)?$");

    // Formulas have names in them, those of free sizes and parameters, and of functions.
    private static readonly Regex Name = new(@"[\p{L}_][\p{L}\p{Nd}_]*");

    private static readonly Regex Formula = new(@"^[\p{L}\p{Nd}_+\-*/·×→(),<>=!&|]+$");

    private static readonly string[] Functions = ["floor", "min", "max", "choose", "sum", .. Turn.Names];

    /// <summary>The ends of lines of layers where a shape stands or may stand: no other comment is there, and nothing else.</summary>
    public static IEnumerable<ShapeComment> Of(NetworkSpec spec, ImmutableArray<AttributeData> layers, CancellationToken cancellation)
    {
        var names = new Lazy<HashSet<string>>(() => NamesIn(spec));
        var lists = layers.Select(layer => layer.ApplicationSyntaxReference?.GetSyntax(cancellation).Parent as AttributeListSyntax).ToList();
        for (var i = 0; i < lists.Count; i++)
        {
            if (lists[i] is { } list && (i + 1 == lists.Count || lists[i + 1] != list) && Behind(list) is var (place, comment)
                && (comment is null || IsShape(comment, names)))
                yield return new(i, place, comment);
        }
    }

    /// <summary>What is written at its place, so that a shape stands there.</summary>
    public TextChange State(string shape) => new(Place, Stated is null ? $" // {shape}" : $"// {shape}");

    /// <summary>Whether it states a shape, whichever sign stands between the sizes.</summary>
    public bool States(string shape) => Stated == WithoutSpaces(shape) || Stated?.Replace('x', '×').Replace('X', '×') == WithoutSpaces(shape);

    /// <summary>The end of the line behind a list, and the text of the comment there; null where something else stands there.</summary>
    public static (TextSpan Place, string? Comment)? Behind(AttributeListSyntax list)
    {
        var (end, comment) = (list.CloseBracketToken.Span.End, default(SyntaxTrivia));
        foreach (var trivia in list.CloseBracketToken.TrailingTrivia)
        {
            if (trivia.IsKind(SyntaxKind.EndOfLineTrivia))
                return comment == default ? (TextSpan.FromBounds(end, trivia.SpanStart), null) : (comment.Span, WithoutSpaces(comment.ToString().Substring(2)));
            if (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia))
                comment = trivia;
            else if (trivia.IsKind(SyntaxKind.MultiLineCommentTrivia) && trivia.ToString().IndexOf('\n') < 0)
                end = trivia.Span.End;
            else if (!trivia.IsKind(SyntaxKind.WhitespaceTrivia))
                return null;
        }

        return null;
    }

    // A formula without a name of this network's may be anybody's words.
    private static bool IsShape(string comment, Lazy<HashSet<string>> names) => Numbers.IsMatch(comment)
        || (Formula.IsMatch(comment) && Name.Matches(comment) is { Count: > 0 } used && used.Cast<Match>().All(name => names.Value.Contains(name.Value))
            && used.Cast<Match>().Any(name => !Functions.Contains(name.Value)));

    private static HashSet<string> NamesIn(NetworkSpec spec)
    {
        var inputs = spec.Layers.Take(spec.Inputs).Select(input => input["Shape"]).OfType<Value.List>().SelectMany(shape => shape.Items);
        var written = inputs.SelectMany(size => Name.Matches($"{size}").Cast<Match>()).Select(name => name.Value);
        return new(written.Concat(spec.Parameters.Select(parameter => parameter.Name)).Concat(Functions), StringComparer.Ordinal);
    }

    private static string WithoutSpaces(string text) => text.Replace(" ", "").Replace("\t", "");
}
