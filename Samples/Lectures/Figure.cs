namespace TorchDsl.Samples.Lectures;

/// <summary>A figure of the lecture notes, beside the one that a network of ours has.</summary>
/// <param name="Lecture">Where the notes have it.</param>
/// <param name="What">What it is of.</param>
/// <param name="Printed">What the notes print.</param>
/// <param name="Computed">What is true.</param>
internal sealed record Figure(string Lecture, string What, string Printed, string Computed)
{
    /// <summary>Whether the notes have it wrong.</summary>
    public bool IsWrong => !PrintedNumber.Agrees(Printed, Computed);

    public static Figure Of(string lecture, string what, string printed, long computed) => new(lecture, what, printed, $"{computed:N0}");

    public static Figure Of(string lecture, string what, string printed, Shape computed) => new(lecture, what, printed, $"{computed}");

    /// <summary>Of what libtorch has computed.</summary>
    public static Figure Measured(string lecture, string what, string printed, float computed) => new(lecture, what, printed, $"{computed:0.####}");
}
