namespace TorchDsl;

/// <summary>How the table of a <see cref="Summary"/> is written.</summary>
public sealed record SummaryFormat
{
    /// <summary>How many columns of text the table may have. What is needed least is left out, or shortened, until it fits.</summary>
    public int Width { get; init; } = 100;

    /// <summary>Whether everything is shown, however wide.</summary>
    public bool IsWide { get; init; }

    /// <summary>Whether multiply-adds are counted by other conventions too: with recurrent layers, torchinfo's, and FLOPs, two for each multiply-add.</summary>
    public bool HasConventions { get; init; }

    /// <summary>Whether colours are written, for a terminal.</summary>
    public bool HasColours { get; init; }

    /// <summary>The number of samples for which memory is given.</summary>
    public long Batch { get; init; } = 1;
}
