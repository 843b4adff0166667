namespace TorchDsl.Samples.Lectures;

/// <summary>The lecture notes' figures beside those that the compiler, or libtorch, works out of the networks here.</summary>
internal static class Audit
{
    public static IReadOnlyList<Figure> Figures { get; } =
        [.. ReceptiveFieldLecture.Figures, .. ExampleLecture.Figures, .. ArchitectureLecture.Figures, .. LayerLecture.Figures];

    /// <summary>The figures as a table, with a mark at those that the notes have wrong, and how many there are.</summary>
    public static string Text()
    {
        List<string[]> lines = [["", "figure", "printed", "computed", ""], .. Figures.Select(Cells)];
        var widths = lines[0].Select((_, i) => lines.Max(line => line[i].Length)).ToArray();
        var table = lines.Select(line => $"{line[0],2}  {line[1].PadRight(widths[1])}  {line[2].PadLeft(widths[2])}  {line[3].PadLeft(widths[3])}  {line[4]}");
        return string.Concat(table.Select(line => line.TrimEnd() + "\n"))
            + $"\n{Figures.Count} figures, of which the notes have {Figures.Count(figure => figure.IsWrong)} wrong (≠).\n"
            + "What only a run shows, the assignment's accuracy, `train assignment` does.\n";
    }

    private static string[] Cells(Figure figure) => [figure.Lecture, figure.What, figure.Printed, figure.Computed, figure.IsWrong ? "≠" : ""];
}
