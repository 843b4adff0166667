namespace TorchDsl.Samples.Lectures;

/// <summary>A table of the notes: a line for each layer, with its name in our network and what is printed in each column, "-" where nothing is.</summary>
internal static class LectureTable
{
    public const string Output = "output", Maps = "activation", Size = "size", Parameters = "parameters", Sees = "receptive field", Jump = "jump";

    public static IEnumerable<Figure> Of(string lecture, Summary summary, string[] columns, string printed)
    {
        foreach (var line in printed.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var cells = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var row = summary.Rows.Single(row => row.Name == cells[0]);
            for (var i = 0; i < columns.Length; i++)
            {
                if (cells[i + 1] != "-")
                    yield return new(lecture, $"{row.Name}, {columns[i]}", cells[i + 1], Computed(row, columns[i]));
            }
        }
    }

    // These networks are square.
    private static string Computed(SummaryRow row, string column) => column switch
    {
        Output => $"{row.OutputShape}",
        Maps => ChannelsLast(row.OutputShape),
        Size => $"{(long)row.ActivationElements:N0}",
        Parameters => $"{row.Parameters:N0}",
        Sees => $"{row.ReceptiveField[0].Size}",
        _ => $"{row.ReceptiveField[0].Stride}",
    };

    /// <summary>A shape as Keras and the slides write it.</summary>
    public static string ChannelsLast(Shape shape) => string.Join('×', shape.Skip(1).Append(shape[0]));
}
