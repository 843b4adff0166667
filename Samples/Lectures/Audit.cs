namespace TorchDsl.Samples.Lectures;

/// <summary>The lecture notes' figures beside those that the compiler, or libtorch, works out of the networks here.</summary>
internal static class Audit
{
    public static IReadOnlyList<Figure> Figures { get; } =
        [.. ReceptiveFieldLecture.Figures, .. ExampleLecture.Figures, .. ArchitectureLecture.Figures, .. LayerLecture.Figures];

    /// <summary>The figures as a table, with a mark at those that the notes have wrong, and how many there are.</summary>
    public static string Text() => TextTable.Of([["", "figure", "printed", "computed", ""], .. Figures.Select(Cells)], left: 2)
        + $"\n{Figures.Count} figures, of which the notes have {Figures.Count(figure => figure.IsWrong)} wrong (≠).\n"
        + "What only a run shows, the assignment's accuracy, `train assignment` does.\n";

    private static string[] Cells(Figure figure) => [figure.Lecture, figure.What, figure.Printed, figure.Computed, figure.IsWrong ? "≠" : ""];
}
