using System.Globalization;

namespace TorchDsl.Tests.Unchanged;

/// <summary>A summary as text, with everything that is in it.</summary>
internal static class Numbers
{
    // ResNet-50 and DenseNet-121 are whole.
    private const int MostRows = 450;

    /// <summary>The totals, and the rows; of those of very deep networks only a hash.</summary>
    public static string Of(Summary summary)
    {
        var rows = string.Join('\n', summary.Rows.Select(Row));
        return $"{Totals(summary)}\n{(summary.Rows.Count > MostRows ? $"  {summary.Rows.Count} rows: {Diagnosed.Hash(rows)}" : rows)}\n";
    }

    private static string Totals(Summary summary) => string.Join("; ", [
        $"{summary.Network}: {summary.InputShape} → {summary.OutputShape}",
        .. summary.Outputs.Select(output => $"{output.Name} {output.Shape}{(output.TrainingOnly ? " in training" : "")}"),
        $"{summary.Parameters} parameters, {summary.Buffers} in buffers",
        $"{summary.MultiplyAdds} multiply-adds, {summary.TrainingMultiplyAdds} in training",
        $"at least {summary.SmallestInput}",
    ]);

    private static string Row(SummaryRow row) => "  " + string.Join(" | ", [
        row.Name, row.Layer, row.OutputShape, row.Parameters, row.Buffers, row.MultiplyAdds, Fields(row), .. row.TrainingOnly ? new[] { "in training" } : [],
    ]);

    // Axes that are alike are written once.
    private static string Fields(SummaryRow row)
    {
        var fields = row.ReceptiveField.Select(Field).ToList();
        return fields.Count > 1 && fields.Distinct().Count() == 1 ? $"{fields.Count}× {fields[0]}" : string.Join(", ", fields);
    }

    private static string Field(ReceptiveField field)
    {
        var size = field.SmallestSize == field.Size ? $"{field.Size}" : $"{field.SmallestSize}–{field.Size}";
        return $"{size}/{field.Stride?.ToString("R", CultureInfo.InvariantCulture)}@{field.Offset?.ToString(CultureInfo.InvariantCulture)}";
    }
}
