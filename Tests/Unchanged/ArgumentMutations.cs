using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TorchDsl.Tests.Unchanged;

/// <summary>Changes of one attribute.</summary>
internal static class ArgumentMutations
{
    public static string? ChangeNumber(string attribute, Draw draw) => Replace<LiteralExpressionSyntax>(
        attribute,
        draw,
        literal => literal.IsKind(SyntaxKind.NumericLiteralExpression),
        literal => literal.Token.Value is int number
            ? draw.Of([.. new[] { number + 1L, number - 1, 2L * number, number / 2, 0, -number, 1, 3, 1000L * number }.Select(Text), "int.MaxValue", "1.5"])
            : draw.Of(["0.0", "-0.5", "1.25", "2", "1"]));

    public static string? ChangeText(string attribute, Draw draw) => draw.Below(2) == 0
        ? Replace<LiteralExpressionSyntax>(
            attribute,
            draw,
            literal => literal.IsKind(SyntaxKind.StringLiteralExpression),
            literal => Misspelled(literal.Token.Text.Trim('"'), draw))
        : Replace<InterpolatedStringTextSyntax>(attribute, draw, _ => true, part => Misread(part.TextToken.Text, draw));

    public static string? ChangeFlag(string attribute, Draw draw) => Replace<LiteralExpressionSyntax>(
        attribute,
        draw,
        literal => literal.IsKind(SyntaxKind.TrueLiteralExpression) || literal.IsKind(SyntaxKind.FalseLiteralExpression),
        literal => draw.Of([literal.IsKind(SyntaxKind.TrueLiteralExpression) ? "false" : "true", "1", "\"yes\""]));

    public static string? ReplaceValue(string attribute, Draw draw) =>
        Replace<AttributeArgumentSyntax>(attribute, draw, _ => true, argument => $"{argument.NameEquals}{argument.NameColon}{draw.Of(Vocabulary.Values)}");

    public static string? DropArgument(string attribute, Draw draw)
    {
        var arguments = Arguments(attribute);
        if (arguments.Count == 0)
            return null;
        arguments.RemoveAt(draw.Below(arguments.Count));
        return With(attribute, arguments);
    }

    public static string? AddSetting(string attribute, Draw draw)
    {
        var kind = Kind(attribute);
        var setting = draw.Of([.. Vocabulary.Settings.GetValueOrDefault(kind, []), "Name = \"conv1\"", "Name = \"a.b\"", "Repeat = 2", "Repeat = 3"]);
        var arguments = Arguments(attribute);
        var isThere = arguments.Any(argument => argument.StartsWith(setting[..setting.IndexOf('=')], StringComparison.Ordinal));
        return isThere ? null : With(attribute, [.. arguments, setting]);
    }

    public static string? AddNumber(string attribute, Draw draw) => With(attribute, [draw.Of(Vocabulary.Sizes), .. Arguments(attribute)]);

    public static string? ReplaceKind(string attribute, Draw draw) => draw.Of(Vocabulary.Kinds) + attribute[Kind(attribute).Length..];

    /// <summary>Another parameter or an expression in place of a parameter.</summary>
    public static Declaration? ChangeParameter(Declaration declaration, Draw draw)
    {
        var place = draw.Below(declaration.Attributes.Length);
        var parameters = declaration.Parameters;
        var changed = parameters.Count == 0 ? null : Replace<InvocationExpressionSyntax>(declaration.Attributes[place], draw, _ => true, call =>
        {
            var other = draw.Of(parameters);
            return draw.Of(
            [
                $"nameof({other})", $"nameof({other})", $"$\"{{{call}}}+1\"", $"$\"{{{call}}}/0\"", $"$\"{{{call}}}/2\"", $"$\"2*{{{call}}}\"",
                $"$\"({{{call}}}\"", $"$\"{{{call}}}-{{{call}}}\"", $"\"{parameters[0]}s\"", "0", "5",
            ]);
        });
        return changed is null ? null : declaration with { Attributes = declaration.Attributes.SetItem(place, changed) };
    }

    private static string Text(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Misspelled(string text, Draw draw)
    {
        var (shorter, turned) = text.Length > 1 ? (text[..^1], $"{text[1]}{text[0]}{text[2..]}") : ("", "q");
        return $"\"{draw.Of([text + "x", shorter, turned, draw.Of(Vocabulary.Texts)])}\"";
    }

    private static string Misread(string text, Draw draw) =>
        draw.Of([text.Replace('*', '/'), text.Replace('/', '*'), text + "(", text + "-9*", "3+" + text, text.Replace('+', '-') + "1"]);

    private static string Kind(string attribute) => attribute.Split('(', '<')[0];

    private static List<string> Arguments(string attribute) => [.. (Read(attribute).ArgumentList?.Arguments ?? []).Select(argument => argument.ToString())];

    private static string With(string attribute, List<string> arguments) => $"{Read(attribute).Name}({string.Join(", ", arguments)})";

    private static AttributeSyntax Read(string attribute) =>
        SyntaxFactory.ParseCompilationUnit($"[{attribute}] class C;").DescendantNodes().OfType<AttributeSyntax>().First();

    private static string? Replace<TNode>(string attribute, Draw draw, Func<TNode, bool> isMeant, Func<TNode, string> instead)
        where TNode : SyntaxNode
    {
        var nodes = Read(attribute).DescendantNodes().OfType<TNode>().Where(isMeant).ToList();
        if (nodes.Count == 0)
            return null;
        var node = draw.Of(nodes);
        return attribute[..(node.SpanStart - 1)] + instead(node) + attribute[(node.Span.End - 1)..];
    }
}
