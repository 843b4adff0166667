using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>A name in which turns may be counted: <c>denselayer{Turn+1}</c>.</summary>
/// <param name="Text">The name, with numbers in it where they are known.</param>
/// <param name="Counts">Whether a turn stands in it, so that each turn has a name of its own.</param>
internal readonly record struct TurnName(string Text, bool Counts)
{
    /// <summary>Whether a turn stands in what is written.</summary>
    public static bool CountsTurns(string written) => Pieces(written, [Turn.Name]).Any(piece => piece.IsExpression);

    /// <summary>The name that is written.</summary>
    /// <param name="written">What is written.</param>
    /// <param name="value">What an expression is.</param>
    public static TurnName Of(string written, Func<string, SymInt> value)
    {
        var pieces = Pieces(written, [Turn.Name]).ToList();
        var text = string.Concat(pieces.Select(piece => piece.IsExpression ? InName(value(piece.Text)) : piece.Text));
        return new(text, pieces.Exists(piece => piece.IsExpression));
    }

    /// <summary>A number as it stands in a name: in braces where it is not known yet.</summary>
    public static string InName(SymInt number) => number.IsFixed ? $"{number}" : $"{{{number.Code}}}";

    /// <summary>What a name consists of: texts, and expressions in braces in which one of some names stands.</summary>
    public static IEnumerable<(string Text, bool IsExpression)> Pieces(string name, IReadOnlyCollection<string> counted)
    {
        var from = 0;
        for (var open = name.IndexOf('{'); open >= 0; open = name.IndexOf('{', open + 1))
        {
            var close = name.IndexOf('}', open);
            if (close < 0)
                break;
            var inside = name.Substring(open + 1, close - open - 1);
            if (!counted.Any(word => Identifier.IndexIn(inside, word) >= 0))
                continue;
            if (open > from)
                yield return (name.Substring(from, open - from), false);
            yield return (inside, true);
            (from, open) = (close + 1, close);
        }

        if (from < name.Length)
            yield return (name.Substring(from), false);
    }
}
