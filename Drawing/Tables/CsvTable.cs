using System.Buffers;
using System.Text;
using TorchDsl.Model;

namespace TorchDsl.Tables;

/// <summary>Writes the table as comma-separated values.</summary>
internal static class CsvTable
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"'\r\n ");

    public static string Of(NetworkView network)
    {
        var columns = Column.Of(network);
        var text = new StringBuilder();
        Line(text, columns.Select(column => column.Title));
        foreach (var node in network.Nodes)
            Line(text, columns.Select(column => column.Exact(node)));
        return text.ToString();
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    private static string Cell(string cell)
    {
        // Spreadsheets take these for formulas; a negative number is none.
        if (cell.Length > 0 && "=+-@".Contains(cell[0]) && !long.TryParse(cell, out _))
            cell = "'" + cell;
        return cell.AsSpan().IndexOfAny(Quoted) < 0 ? cell : $"\"{cell.Replace("\"", "\"\"")}\"";
    }
}
