using System.Globalization;

namespace TorchDsl;

/// <summary>The columns of the table of a summary.</summary>
internal static class SummaryColumns
{
    public static List<SummaryColumn> Of(Summary summary, SummaryFormat format)
    {
        List<SummaryColumn> columns =
        [
            new("name", IsLeft: true, row => VisibleText.Of(row.Name)) { Cut = SummaryCut.Beginning },
            new("layer", IsLeft: true, row => VisibleText.Of(row.Layer)) { Cut = SummaryCut.End },
            new("output", IsLeft: true, row => VisibleText.Of(row.OutputShape.ToString())) { Cut = SummaryCut.End },
            SummaryColumn.Count("activation\nelements", row => row.ActivationElements, rank: 3),
            SummaryColumn.Count("parameters", row => row.Parameters),
            SummaryColumn.Count("multiply-\nadds", row => row.MultiplyAdds),
        ];
        if (format.HasConventions && summary.Graph is { } graph)
            columns.AddRange(OfConventions(summary, graph));
        for (var i = 0; i < summary.Inputs.Count; i++)
            columns.AddRange(OfFields(summary.Inputs.Count == 1 ? "" : $" of {VisibleText.Of(summary.Inputs[i].Name)}", i));
        return columns;
    }

    // Each labelled with who counts so.
    private static SummaryColumn[] OfConventions(Summary summary, NetworkGraph graph)
    {
        var nodes = graph.NodeList.ToLookup(node => node.Row);
        return
        [
            SummaryColumn.Count("with\nrecurrent", row => row.MultiplyAdds + Sum(row, node => Conventions.Recurrent(graph, node))),
            SummaryColumn.Count("FLOPs\n(2 × MAC)", row => row.MultiplyAdds + row.MultiplyAdds),
            SummaryColumn.Count("torchinfo's\nmult-adds", row => Sum(row, node => Conventions.Torchinfo(graph, node))),
        ];

        SymInt Sum(SummaryRow row, Func<GraphNode, SymInt> count) => nodes[row].Aggregate((SymInt)0, (sum, node) => sum + count(node));
    }

    private static IEnumerable<SummaryColumn> OfFields(string of, int input) =>
    [
        new("receptive\nfield" + of, IsLeft: false, row => PerAxis(row, input, Size)) { Rank = 4 },
        new("stride" + of, IsLeft: false, row => PerAxis(row, input, field => field.Stride?.ToString("0.###", CultureInfo.InvariantCulture))) { Rank = 2 },
        new("offset" + of, IsLeft: false, row => PerAxis(row, input, field => field.Offset?.ToString(CultureInfo.InvariantCulture))) { Rank = 1 },
    ];

    /// <summary>What a row sees of an input.</summary>
    public static IReadOnlyList<ReceptiveField> FieldOf(SummaryRow row, int input) => row.ReceptiveFields.ElementAtOrDefault(input) ?? [];

    // One number where the axes agree, as they mostly do.
    private static string PerAxis(SummaryRow row, int input, Func<ReceptiveField, string?> part)
    {
        var fields = FieldOf(row, input);
        var values = fields.Select(part).Distinct().ToArray();
        return values.Length == 1 ? values[0] ?? "" : string.Join('×', fields.Select(part));
    }

    private static string Size(ReceptiveField field) =>
        field.SmallestSize == field.Size ? field.Size.ToReadable() : $"{field.SmallestSize.ToReadable()}–{field.Size.ToReadable()}";
}
