using System.Text;
using TorchDsl.Samples.Networks;

namespace TorchDsl.Samples.Commands;

/// <summary>Puts two networks side by side: their totals, and their layers by name, with what differs marked.</summary>
internal static class SideBySide
{
    private static readonly string[] Titles = ["", "name", "layer", "output", "parameters", "multiply-adds"];

    public static string Of(SummaryEntry first, SummaryEntry second)
    {
        var (one, other) = (first.Summary, second.Summary);
        var text = new StringBuilder($"{one.Network} and {other.Network}: a line differs that begins with ≠, one has no like that begins with - or +.\n\n");
        Totals(text, one, other, (Memory(first), Memory(second)));
        List<string[]> rows = [Titles, .. Aligned(one.Rows, other.Rows).Select(pair => Cells(pair.One, pair.Other))];
        return text.Append('\n').Append(TextTable.Of(rows, left: 4)).ToString();
    }

    private static NetworkMemory? Memory(SummaryEntry network) =>
        network.Graph() is { HasFreeSizes: false } graph ? graph.Memory() : null;

    private static void Totals(StringBuilder text, Summary one, Summary other, (NetworkMemory? One, NetworkMemory? Other) memory)
    {
        List<string[]> lines =
        [
            ["", "", one.Network, other.Network, ""],
            Line("input", Inputs(one), Inputs(other)),
            Line("output", $"{one.OutputShape}", $"{other.OutputShape}"),
            Line("layers", one.Rows.Count - one.Inputs.Count, other.Rows.Count - other.Inputs.Count),
            Line("parameters", one.Parameters, other.Parameters),
            Line("elements in buffers", one.Buffers, other.Buffers),
            Line("multiply-adds", one.MultiplyAdds, other.MultiplyAdds),
        ];
        if (memory is ({ } left, { } right))
        {
            lines.Add(Line("bytes of activations", left.Activations, right.Activations));
            lines.Add(Line("bytes at once in inference", left.Peak, right.Peak));
            lines.Add(Line("bytes kept for the backward pass", left.Kept, right.Kept));
        }

        text.Append(TextTable.Of(lines, left: 2));
    }

    private static string Inputs(Summary summary) => string.Join(" and ", summary.Inputs.Select(input => input.Shape));

    private static string[] Line(string what, string one, string other) => [one == other ? " " : "≠", what, one, other, ""];

    private static string[] Line(string what, SymInt one, SymInt other)
    {
        var line = Line(what, Number(one), Number(other));
        if (one.Value is > 0 and { } from && other.Value is { } to && from != to)
            line[4] = $"×{(double)to / from:0.###}";
        return line;
    }

    private static string Number(SymInt number) => number.Value is { } value ? $"{value:N0}" : $"{number}";

    // Of both, in their order: the longest list of names that both have in it, with what is in one alone between.
    private static IEnumerable<(SummaryRow? One, SummaryRow? Other)> Aligned(IReadOnlyList<SummaryRow> one, IReadOnlyList<SummaryRow> other)
    {
        var common = new int[one.Count + 1, other.Count + 1];
        for (var i = one.Count - 1; i >= 0; i--)
        {
            for (var j = other.Count - 1; j >= 0; j--)
                common[i, j] = one[i].Name == other[j].Name ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        for (var (i, j) = (0, 0); i < one.Count || j < other.Count;)
        {
            if (i < one.Count && j < other.Count && one[i].Name == other[j].Name)
                yield return (one[i++], other[j++]);
            else if (j == other.Count || (i < one.Count && common[i + 1, j] >= common[i, j + 1]))
                yield return (one[i++], null);
            else
                yield return (null, other[j++]);
        }
    }

    private static string[] Cells(SummaryRow? one, SummaryRow? other)
    {
        if (one is null || other is null)
            return [one is null ? "+" : "-", .. Cells((one ?? other)!)];
        var (left, right) = (Cells(one), Cells(other));
        var isSame = left.SequenceEqual(right);
        return [isSame ? " " : "≠", .. left.Zip(right, (a, b) => a == b ? a : $"{a} | {b}")];
    }

    private static string[] Cells(SummaryRow row) =>
        [row.Name, row.Layer, $"{row.OutputShape}", Number(row.Parameters), Number(row.MultiplyAdds)];
}
