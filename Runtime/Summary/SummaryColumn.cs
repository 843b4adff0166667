namespace TorchDsl;

/// <summary>A column of the table of a summary.</summary>
/// <param name="Title">What stands above it; a line break says where it may be folded.</param>
/// <param name="IsLeft">Whether its cells stand to the left.</param>
/// <param name="Cell">The cell of a row.</param>
internal sealed record SummaryColumn(string Title, bool IsLeft, Func<SummaryRow, string> Cell)
{
    /// <summary>The cell of a row, with units where it is a count.</summary>
    public Func<SummaryRow, string> Short { get; init; } = Cell;

    /// <summary>How soon it is left out where the table is too wide, 1 first; 0 for what always stays.</summary>
    public int Rank { get; init; }

    /// <summary>Whether its cells may be cut, and at which end.</summary>
    public SummaryCut Cut { get; init; }

    /// <summary>A count, which is long.</summary>
    public static SummaryColumn Count(string title, Func<SummaryRow, SymInt> count, int rank = 0) => new(title, IsLeft: false, row => count(row).ToReadable())
    {
        Short = row => count(row) is { Value: { } number } ? Units.Short(number) : count(row).ToReadable(),
        Rank = rank,
        Cut = SummaryCut.End,
    };
}

/// <summary>Whether cells of a column may be cut.</summary>
internal enum SummaryCut
{
    /// <summary>They may not.</summary>
    Nowhere,

    /// <summary>At the end, as long formulas and layers.</summary>
    End,

    /// <summary>At the beginning, as names, which differ at the end.</summary>
    Beginning,
}
