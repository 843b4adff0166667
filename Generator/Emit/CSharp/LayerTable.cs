using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Emit.CSharp;

/// <summary>The layers as a table that fits beside a hovering pointer: a block is one row, and what is too long is cut.</summary>
internal static class LayerTable
{
    private const int MostRows = 40;
    private const int LastRows = 10;        // of those, the ones from the end
    private const int MostCharacters = 40;
    private const string Cut = "…";

    /// <summary>The lines of the table. What a block's outputs see, only its uses know.</summary>
    public static IEnumerable<string> Of(Network network)
    {
        var isBlock = network.Spec.IsBlock;
        var all = network.Nodes.SelectMany(node => Rows(node, "")).ToList();
        var rows = Shown(all).Prepend(["name", "layer", "output", "parameters", "multiply-adds", "receptive field"])
            .Select(row => isBlock ? row.Take(row.Length - 1).ToArray() : row).ToList();
        var widths = rows[0].Select((_, column) => rows.Max(row => row[column].Length)).ToArray();
        return rows.Select(row => string.Join("  ", row.Select(Padded)).TrimEnd());

        string Padded(string cell, int column) => column < 3 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]);
    }

    /// <summary>A shape, without its last sizes where they are too long.</summary>
    public static string Text(Shape shape) => shape.Rank == 1
        ? Fitting([shape[0].Formula])
        : Fitting(shape.Dims.Select((size, i) => (i == 0 ? "" : "×") + (size.IsSum ? $"({size.Formula})" : size.Formula)), "×");

    /// <summary>A count, without its last summands where they are too long.</summary>
    public static string Text(SymInt count) => Fitting(count.CountedSummands, "+");

    private static IEnumerable<string[]> Shown(List<string[]> rows)
    {
        if (rows.Count <= MostRows)
            return rows;
        var first = MostRows - LastRows - 1;
        var skipped = rows.Count - first - LastRows;
        return rows.Take(first).Append([Cut, $"{skipped} more", "", "", "", ""]).Concat(rows.Skip(first + skipped));
    }

    // Of a repetition that parameters decide, also what one turn has.
    private static IEnumerable<string[]> Rows(Node node, string indent) => node.Layer is not Loop { Turn: var turn }
        ? [Row(node, indent + Fitting(node.Name))]
        : turn.Nodes.Skip(turn.Inputs).SelectMany(inner => Rows(inner, indent + "  ")).Prepend(Row(node, indent + "repeated"));

    private static string[] Row(Node node, string name) =>
    [
        name,
        Fitting(Text(node.Layer)),
        Text(node.Output),
        Text(node.Parameters),
        Text(node.MultiplyAdds),
        string.Join(", ", node.Fields.Select(field => Text(new Shape(field.Axes.Select(axis => axis.Size).ToArray())))),
    ];

    // A block's arguments that its own parameters decide are shown as the code that gives them.
    private static string Text(Layer layer) => layer.Op["Arguments"] is SettingValue.Arguments arguments && arguments.Parameters.Any()
        ? layer.Text.Replace($"({arguments})", $"({CSharpValue.Of(arguments)})")
        : layer.Text;

    private static string Fitting(string text)
    {
        if (text.Length <= MostCharacters)
            return text;
        var length = MostCharacters - Cut.Length;
        return text.Substring(0, char.IsHighSurrogate(text[length - 1]) ? length - 1 : length) + Cut;
    }

    // Half of a formula would say something else.
    private static string Fitting(IEnumerable<string> parts, string sign = "")
    {
        var all = parts.ToList();
        var (count, length) = (0, all.Sum(part => part.Length));
        if (length <= MostCharacters)
            return string.Concat(all);
        var room = MostCharacters - sign.Length - Cut.Length;
        while (all[count].Length <= room)
            room -= all[count++].Length;
        return count == 0 ? Cut : string.Concat(all.Take(count)) + sign + Cut;
    }
}
