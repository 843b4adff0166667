namespace TorchDsl.Generator.Infer.Sizes;

/// <summary>How numbers that need not be whole, and tests, are written: as text, or as a target has them.</summary>
/// <param name="Sizes">A whole number.</param>
/// <param name="Names">A parameter.</param>
/// <param name="Times">What stands between factors.</param>
/// <param name="Space">What stands around a sign.</param>
/// <param name="Division">What stands before a dividend that is whole; null where nothing need stand there.</param>
/// <param name="Class">What functions are in.</param>
internal sealed record Words(Func<SymInt, string> Sizes, Func<string, string> Names, string Times, string Space, string? Division, string Class)
{
    public static Words Plain { get; } = new(size => $"{size}", name => name, "·", "", null, "");
}
