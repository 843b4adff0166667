using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Graph;

/// <summary>The JSON of a graph by hand, with everything in it that there can be.</summary>
internal static class Sample
{
    public static string Json { get; } =
        File.ReadAllText(Path.Combine(Repository.Root, "Tests", "Graph", "Sample.json")).ReplaceLineEndings("\n").TrimEnd();

    /// <summary>The sample with one thing changed, which must be in it once.</summary>
    public static string With(string part, string by)
    {
        Assert.Equal(2, Json.Split(part).Length);
        return Json.Replace(part, by, StringComparison.Ordinal);
    }
}
