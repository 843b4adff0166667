using System.Text;

namespace TorchDsl;

/// <summary>Renders a <see cref="Summary"/> as plain text.</summary>
internal static class SummaryTable
{
    private const string Gap = "  ";
    private const string Bold = "\e[1m", Dim = "\e[2m", Plain = "\e[0m";

    // The least that is left of a cell that is cut.
    private const int Shortest = 12;

    public static string Render(Summary summary, SummaryFormat format)
    {
        var text = new StringBuilder();
        var title = VisibleText.Of($"{summary.Network}: {string.Join(", ", summary.Inputs.Select(input => input.Shape))} → {summary.OutputShape}");
        text.Append(format.HasColours ? $"{Bold}{title}{Plain}" : title).Append('\n');
        var table = Fit(summary, format);
        foreach (var line in table.Head())
            text.Append(format.HasColours ? $"{Bold}{line}{Plain}" : line).Append('\n');
        foreach (var row in table.Cells)
            text.Append(table.Line(row, format.HasColours)).Append('\n');
        return text.Append(SummaryTotals.Of(summary, format)).ToString();
    }

    // Titles are folded first, then columns are left out and counts get units, then long cells are cut.
    private static Table Fit(Summary summary, SummaryFormat format)
    {
        var columns = SummaryColumns.Of(summary, format);
        var table = Table.Of(columns, summary.Rows, isShort: false, isFolded: false);
        if (format.IsWide || table.Width <= format.Width)
            return table;
        Func<Table>[] steps =
        [
            () => Table.Of(columns, summary.Rows, isShort: false, isFolded: true),
            () => Without(1), () => Without(2), () => Table.Of(columns, summary.Rows, isShort: true, isFolded: true),
            () => table.CutTo(format.Width, 32), () => Without(3), () => table.CutTo(format.Width, 24), () => Without(4),
        ];
        foreach (var step in steps)
        {
            table = step();
            if (table.Width <= format.Width)
                return table;
        }

        return table.CutTo(format.Width, Shortest);

        Table Without(int rank)
        {
            columns.RemoveAll(column => column.Rank == rank);
            return Table.Of(columns, summary.Rows, isShort: rank > 2, isFolded: true);
        }
    }

    private sealed record Table(List<SummaryColumn> Columns, bool IsFolded, List<string[]> Cells)
    {
        private readonly int[] widths = [.. Columns.Select((column, i) =>
            Titles(column, IsFolded).Select(title => title.Length).Concat(Cells.Select(row => row[i].Length)).Max())];

        public int Width => widths.Sum() + (Gap.Length * (widths.Length - 1));

        public static Table Of(List<SummaryColumn> columns, IReadOnlyList<SummaryRow> rows, bool isShort, bool isFolded) =>
            new([.. columns], isFolded, [.. rows.Select(row => columns.Select(column => (isShort ? column.Short : column.Cell)(row)).ToArray())]);

        /// <summary>With the widest columns cut, each to no less than is given, until it fits.</summary>
        public Table CutTo(int width, int least)
        {
            var (cut, over) = (this, Width - width);
            foreach (var i in Enumerable.Range(0, Columns.Count).Where(i => Columns[i].Cut != SummaryCut.Nowhere).OrderByDescending(i => widths[i]))
            {
                var to = Math.Max(least, widths[i] - over);
                if (over <= 0 || to >= widths[i])
                    continue;
                over -= widths[i] - to;
                cut = cut with { Cells = cut.Cells.ConvertAll(row => row.Select((cell, j) => j == i ? Shortened(cell, to, Columns[i].Cut) : cell).ToArray()) };
            }

            return new(Columns, IsFolded, cut.Cells);
        }

        public IEnumerable<string> Head()
        {
            var titles = Columns.ConvertAll(column => Titles(column, IsFolded));
            var height = titles.Max(title => title.Length);
            for (var line = 0; line < height; line++)
                yield return Line([.. titles.Select(title => line + title.Length < height ? "" : title[line + title.Length - height])], areColours: false);
            yield return string.Join(Gap, widths.Select(width => new string('─', width)));
        }

        public string Line(string[] cells, bool areColours) => string.Join(Gap, cells.Select((cell, i) =>
        {
            var padded = Columns[i].IsLeft ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i]);
            return areColours && cell == "0" ? $"{Dim}{padded}{Plain}" : padded;
        })).TrimEnd();

        private static string[] Titles(SummaryColumn column, bool isFolded) =>
            isFolded ? column.Title.Split('\n') : [column.Title.Replace("-\n", "-", StringComparison.Ordinal).Replace('\n', ' ')];

        private static string Shortened(string cell, int width, SummaryCut cut) =>
            cell.Length <= width ? cell : cut == SummaryCut.End ? cell[..(width - 1)] + "…" : "…" + cell[^(width - 1)..];
    }
}
