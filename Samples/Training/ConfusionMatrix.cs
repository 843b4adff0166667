using Spectre.Console;

namespace TorchDsl.Samples.Training;

/// <summary>How often which class was taken for which.</summary>
/// <param name="classes">The number of classes.</param>
internal sealed class ConfusionMatrix(int classes)
{
    private readonly int[,] counts = new int[classes, classes];

    /// <summary>How many images were classified.</summary>
    public int Count { get; private set; }

    /// <summary>How many of them rightly.</summary>
    public int Correct { get; private set; }

    /// <summary>The share of them that was classified rightly.</summary>
    public double Accuracy => (double)Correct / Count;

    /// <summary>How often a class was taken for another, or for itself.</summary>
    public int this[int label, int predicted] => counts[label, predicted];

    /// <summary>Counts images.</summary>
    /// <param name="labels">What they show.</param>
    /// <param name="predicted">What the network says.</param>
    public void Add(ReadOnlySpan<long> labels, ReadOnlySpan<long> predicted)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            counts[labels[i], predicted[i]]++;
            Correct += labels[i] == predicted[i] ? 1 : 0;
        }

        Count += labels.Length;
    }

    /// <summary>The matrix for a reader: a row for each digit, a column for each answer.</summary>
    public Table ToTable()
    {
        var table = new Table { Border = TableBorder.Simple }.AddColumn(new TableColumn("digit").RightAligned());
        for (var predicted = 0; predicted < classes; predicted++)
            table.AddColumn(new TableColumn($"as {predicted}").RightAligned());
        for (var label = 0; label < classes; label++)
        {
            var row = Enumerable.Range(0, classes).Select(predicted => Cell(label, predicted));
            table.AddRow([label.ToString(), .. row]);
        }

        return table;
    }

    private string Cell(int label, int predicted) => counts[label, predicted] switch
    {
        0 => "·",
        var count when label == predicted => $"[bold]{count}[/]",
        var count => count.ToString(),
    };
}
