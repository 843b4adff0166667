namespace TorchDsl.Generator.Parse.Spec;

/// <summary>What expressions call the turn of a repetition that they are in, from 0 on.</summary>
internal static class Turn
{
    public const string Name = "Turn";

    /// <summary>In so many repetitions that parameters decide a layer may stand: each reads its layers twice.</summary>
    public const int MostDepth = 3;

    /// <summary>All names that there are for turns.</summary>
    public static readonly string[] Names = [.. Enumerable.Range(0, MostDepth).Select(At)];

    /// <summary>The name that stands for the turns of a repetition in others, so that each has its own.</summary>
    public static string At(int depth) => depth == 0 ? Name : $"{Name}{depth + 1}";
}
