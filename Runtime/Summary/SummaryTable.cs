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
        new("receptive field", false, row => PerAxis(row, Size)),
        new("stride", false, row => PerAxis(row, field => field.Stride?.ToString("0.###", CultureInfo.InvariantCulture))),
        new("offset", false, row => PerAxis(row, field => field.Offset?.ToString(CultureInfo.InvariantCulture))),
    ];

    private sealed record Column(string Title, bool Left, Func<SummaryRow, string> Cell);

    public static string Render(Summary summary)
    {
        var text = new StringBuilder().Append(summary.Network).Append(": ").Append(summary.InputShape)
            .Append(" → ").Append(summary.OutputShape).Append('\n');
        var lines = summary.Rows.Select(row => Columns.Select(column => column.Cell(row)).ToArray())
            .Prepend([.. Columns.Select(column => column.Title)]).ToList();
        var widths = Columns.Select((_, i) => lines.Max(line => line[i].Length)).ToArray();
        for (var i = 0; i < lines.Count; i++)
        {
            AppendLine(text, lines[i], widths);
            if (i == 0)
                text.Append(string.Join("  ", widths.Select(width => new string('─', width)))).Append('\n');
        }

        return text.Append(Totals(summary)).ToString();
    }

    private static void AppendLine(StringBuilder text, string[] cells, int[] widths)
    {
        var padded = cells.Select((cell, i) => Columns[i].Left ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i]));
        text.Append(string.Join("  ", padded).TrimEnd()).Append('\n');
    }

    private static string Totals(Summary summary)
    {
        var buffers = summary.Buffers == 0 ? "" : $" (and {Number(summary.Buffers)} elements in buffers)";
        var smallest = summary.SmallestInput.Equals(summary.InputShape) ? "" : $"\nThe smallest input is {summary.SmallestInput}.";
        var training = summary.TrainingMultiplyAdds.Equals(summary.MultiplyAdds) ? "" : $", {summary.TrainingMultiplyAdds.ToReadable()} in training";
        return $"{Number(summary.Parameters)} parameters{buffers}, {summary.MultiplyAdds.ToReadable()} multiply-adds{training} "
            + $"(fvcore's convention){smallest}{Beyond(summary)}\n";
    }

    private static string Beyond(Summary summary)
    {
        var axes = summary.InputShape.Skip(1).ToArray();
        var beyond = summary.Rows.FirstOrDefault(row => row.ReceptiveField.Where((field, i) => field.Size.Value > axes[i].Value).Any());
        return beyond is null ? "" : $"\nFrom {beyond.Name} on, the receptive field is larger than the input: sizes are theoretical.";
    }

    // One number where the axes agree, as they mostly do.
    private static string PerAxis(SummaryRow row, Func<ReceptiveField, string?> part)
    {
        var values = row.ReceptiveField.Select(part).Distinct().ToArray();
        return values.Length == 1 ? values[0] ?? "" : string.Join('×', row.ReceptiveField.Select(part));
    }

    private static string Size(ReceptiveField field) =>
        field.SmallestSize == field.Size ? field.Size.ToReadable() : $"{field.SmallestSize.ToReadable()}–{field.Size.ToReadable()}";

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
