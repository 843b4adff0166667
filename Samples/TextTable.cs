namespace TorchDsl.Samples;

/// <summary>Lines of text whose cells stand in columns: no table of Spectre's, which would break lines where the output is no terminal.</summary>
internal static class TextTable
{
    /// <summary>The lines, each with its end.</summary>
    /// <param name="rows">The cells, as many in each row.</param>
    /// <param name="left">How many columns stand to the left; the others stand to the right.</param>
    public static string Of(IReadOnlyList<string[]> rows, int left)
    {
        var widths = rows[0].Select((_, i) => rows.Max(row => row[i].Length)).ToArray();
        return string.Concat(rows.Select(row =>
            string.Join("  ", row.Select((cell, i) => i < left ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i]))).TrimEnd() + "\n"));
    }
}
