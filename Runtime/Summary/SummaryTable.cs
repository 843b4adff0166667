using System.Globalization;
using System.Text;

namespace TorchDsl;

/// <summary>Renders a <see cref="Summary"/> as plain text.</summary>
internal static class SummaryTable
{
    private static readonly Column[] Columns =
    [
        new("name", true, row => row.Name),
        new("layer", true, row => row.Layer),
        new("output", true, row => row.OutputShape.ToString()),
        new("activations", false, row => row.ActivationElements.ToReadable()),
        new("parameters", false, row => Number(row.Parameters)),
        new("multiply-adds", false, row => row.MultiplyAdds.ToReadable()),
    ];

    private sealed record Column(string Title, bool Left, Func<SummaryRow, string> Cell);

    public static string Render(Summary summary)
    {
        var text = new StringBuilder().Append(summary.Network).Append(": ").AppendJoin(", ", summary.Inputs.Select(input => input.Shape))
            .Append(" → ").Append(summary.OutputShape).Append('\n');
        Column[] columns = [.. Columns, .. summary.Inputs.SelectMany((input, i) => FieldColumns(summary.Inputs.Count == 1 ? "" : $" of {input.Name}", i))];
        var lines = summary.Rows.Select(row => columns.Select(column => column.Cell(row)).ToArray())
            .Prepend([.. columns.Select(column => column.Title)]).ToList();
        var widths = columns.Select((_, i) => lines.Max(line => line[i].Length)).ToArray();
        for (var i = 0; i < lines.Count; i++)
        {
            AppendLine(text, columns, lines[i], widths);
            if (i == 0)
                text.Append(string.Join("  ", widths.Select(width => new string('─', width)))).Append('\n');
        }

        return text.Append(Totals(summary)).ToString();
    }

    private static IEnumerable<Column> FieldColumns(string of, int input) =>
    [
        new("receptive field" + of, false, row => PerAxis(row, input, Size)),
        new("stride" + of, false, row => PerAxis(row, input, field => field.Stride?.ToString("0.###", CultureInfo.InvariantCulture))),
        new("offset" + of, false, row => PerAxis(row, input, field => field.Offset?.ToString(CultureInfo.InvariantCulture))),
    ];

    private static void AppendLine(StringBuilder text, Column[] columns, string[] cells, int[] widths)
    {
        var padded = cells.Select((cell, i) => columns[i].Left ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i]));
        text.Append(string.Join("  ", padded).TrimEnd()).Append('\n');
    }

    private static string Totals(Summary summary)
    {
        var buffers = summary.Buffers == 0 ? "" : $" (and {Number(summary.Buffers)} elements in buffers)";
        var smallest = string.Concat(summary.Inputs.Where(input => !input.Smallest.Equals(input.Shape)).Select(input =>
            $"\nThe smallest {(summary.Inputs.Count == 1 ? "input" : input.Name)} is {input.Smallest}."));
        var training = summary.TrainingMultiplyAdds.Equals(summary.MultiplyAdds) ? "" : $", {summary.TrainingMultiplyAdds.ToReadable()} in training";
        return $"{Number(summary.Parameters)} parameters{buffers}, {summary.MultiplyAdds.ToReadable()} multiply-adds{training} "
            + $"(fvcore's convention){smallest}{Beyond(summary)}\n";
    }

    private static string Beyond(Summary summary)
    {
        var beyond = summary.Rows.FirstOrDefault(row => summary.Inputs.Where((input, i) => IsBeyond(FieldOf(row, i), input.Shape)).Any());
        return beyond is null ? "" : $"\nFrom {beyond.Name} on, the receptive field is larger than the input: sizes are theoretical.";
    }

    private static bool IsBeyond(IReadOnlyList<ReceptiveField> fields, Shape input) =>
        fields.Where((field, axis) => field.Size.Value > input[axis + 1].Value).Any();

    private static IReadOnlyList<ReceptiveField> FieldOf(SummaryRow row, int input) => row.ReceptiveFields.ElementAtOrDefault(input) ?? [];

    // One number where the axes agree, as they mostly do.
    private static string PerAxis(SummaryRow row, int input, Func<ReceptiveField, string?> part)
    {
        var fields = FieldOf(row, input);
        var values = fields.Select(part).Distinct().ToArray();
        return values.Length == 1 ? values[0] ?? "" : string.Join('×', fields.Select(part));
    }

    private static string Size(ReceptiveField field) =>
        field.SmallestSize == field.Size ? field.Size.ToReadable() : $"{field.SmallestSize.ToReadable()}–{field.Size.ToReadable()}";

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
