using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Unchanged;

/// <summary>
/// Mistakes that no change of a right program makes. Each line is one, as attributes alone or as a whole program; what is indented
/// belongs to the line above. After <c>==</c> stand types that all programs after it use.
/// </summary>
internal static class Mistakes
{
    public static IEnumerable<Source> All =>
        Directory.GetFiles(Path.Combine(Repository.Root, "Tests", "Unchanged", "Wrong"), "*.txt").Order(StringComparer.Ordinal).SelectMany(Read);

    private static IEnumerable<Source> Read(string path)
    {
        var used = "";
        foreach (var program in File.ReadAllText(path).ReplaceLineEndings("\n").Replace("\n    ", " ").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (program.StartsWith("==", StringComparison.Ordinal))
                used = program[2..];
            else
                yield return new Source(program + used, [.. Declaration.Of((program.EndsWith(']') ? program + " public partial class Net;" : program) + used)]);
        }
    }
}
