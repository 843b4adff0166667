using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.House;

/// <summary>What files look like, generated and verified ones excepted.</summary>
public class FileTests
{
    private static readonly string[] Folders = ["Generator", "Runtime", "Samples", "Templates", "Testing", "Tests", "Benchmarks"];

    [Fact]
    public void No_line_is_longer_than_160_characters() => Assert.Empty(
        from file in Sources()
        from line in File.ReadLines(file).Select((text, i) => (text, number: i + 1))
        where line.text.Length > 160
        select $"{file}({line.number}): {line.text.Length} characters");

    [Fact]
    public void No_file_is_longer_than_300_lines_and_half_of_them_are_shorter_than_80()
    {
        var lengths = Sources().Select(file => (file, lines: File.ReadLines(file).Count())).OrderBy(pair => pair.lines).ToList();
        Assert.DoesNotContain(lengths, pair => pair.lines > 300);
        Assert.InRange(lengths[lengths.Count / 2].lines, 1, 79);
    }

    private static IEnumerable<string> Sources() => Folders
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories))
        .Where(file => !file.EndsWith(".verified.cs", StringComparison.Ordinal) && !file.EndsWith(".received.cs", StringComparison.Ordinal))
        .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));
}
