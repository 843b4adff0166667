using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>A name in which turns may be counted, and numbers stand that parameters decide: <c>denselayer{Turn+1}</c>.</summary>
/// <param name="Text">The name, with numbers in it where they are known.</param>
/// <param name="Counts">Whether a turn stands in it, so that each turn has a name of its own.</param>
internal readonly record struct TurnName(string Text, bool Counts)
{
    /// <summary>Whether one of some words stands in braces in what is written.</summary>
    public static bool HasNumbers(string written, params IEnumerable<string> words) => Pieces(written, words).Any(piece => piece.IsExpression);

    /// <summary>The name that is written.</summary>
    /// <param name="written">What is written.</param>
    /// <param name="words">What stands in braces that are no text.</param>
    /// <param name="value">What an expression is.</param>
    /// <param name="turn">What the turn is called in others.</param>
    public static TurnName Of(string written, IEnumerable<string> words, Func<string, SymInt> value, string turn)
    {
        var name = string.Concat(Pieces(written, words).Select(piece => !piece.IsExpression ? piece.Text
            : value(piece.Text) is { IsFixed: true } number ? $"{number}"
            : $"{{{Identifier.Replace(piece.Text, Turn.Name, turn)}}}"));
        return new(name, HasNumbers(written, Turn.Name));
    }

    /// <summary>What a name consists of: texts, and expressions in braces in which one of some words stands.</summary>
    public static IEnumerable<(string Text, bool IsExpression)> Pieces(string name, IEnumerable<string> words)
    {
        var from = 0;
        for (var open = name.IndexOf('{'); open >= 0; open = name.IndexOf('{', open + 1))
        {
            var close = name.IndexOf('}', open);
            if (close < 0)
                break;
            var inside = name.Substring(open + 1, close - open - 1);
            if (!words.Any(word => Identifier.IndexIn(inside, word) >= 0))
                continue;
            if (open > from)
                yield return (name.Substring(from, open - from), false);
            yield return (inside, true);
            (from, open) = (close + 1, close);
        }

        if (from < name.Length)
            yield return (name.Substring(from), false);
    }

    /// <summary>What may stand in braces in the names of a class's layers.</summary>
    public static IEnumerable<string> Words(NetworkSpec spec) => spec.Parameters.Select(parameter => parameter.Name).Concat(Turn.Names);
}
