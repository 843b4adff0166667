using Microsoft.CodeAnalysis.CSharp;
using TorchDsl.Tests.Compiling;
using TorchDsl.Tests.Unchanged;

namespace TorchDsl.Tests.Fixing;

/// <summary>Every source that there is: the programs of <see cref="Corpus"/>, the docs' among them, the cases beside the tests, and their texts.</summary>
internal static class Sources
{
    /// <summary>All of them, without usings and namespaces.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Corpus.All.Select(program => program.ToString())
            .Concat(Files("*Tests.*.txt").Where(path => !path.Contains(".verified.", StringComparison.Ordinal)).SelectMany(Cases).Select(Program))
            .Concat(Files("*.cs").SelectMany(Texts).Select(Program))
            .Distinct(),
    ];

    private static IEnumerable<string> Cases(string path) => File.ReadAllText(path).ReplaceLineEndings("\n").Split("\n\n")
        .Select(text => string.Join('\n', text.Split('\n').TakeWhile(line => !line.StartsWith('→'))));

    private static IEnumerable<string> Texts(string path) => CSharpSyntaxTree.ParseText(File.ReadAllText(path)).GetRoot().DescendantTokens()
        .Select(token => token.Value).OfType<string>().Where(text => text.Contains("[Input(", StringComparison.Ordinal));

    private static IEnumerable<string> Files(string pattern) =>
        Directory.GetFiles(Path.Combine(Repository.Root, "Tests"), pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    // Attributes alone are those of a network; what marks a place is no source.
    private static string Program(string text)
    {
        var source = text.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal).TrimEnd();
        return string.Join('\n', Declaration.Of(source.EndsWith(']') ? source + " public partial class Net;" : source));
    }
}
