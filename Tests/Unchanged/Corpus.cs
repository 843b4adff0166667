using System.Collections.Immutable;
using TorchDsl.Tests.Compiling;
using TorchDsl.Tests.Docs;
using TorchDsl.Tests.Running;

namespace TorchDsl.Tests.Unchanged;

/// <summary>Programs: the samples, the networks of these tests, the documentation's, blocks with every setting open, and mistakes.</summary>
internal static class Corpus
{
    /// <summary>What stands before every program.</summary>
    public const string Usings = "using TorchDsl; using TorchSharp; using TorchSharp.Modules; using static TorchSharp.torch;\n";

    /// <summary>All of them, each followed by its mutants.</summary>
    public static IReadOnlyList<Source> All { get; } =
    [
        .. Networks("Samples/Networks", "Samples/Zoo").SelectMany(source => source.Mutants(8)),
        .. Networks("Tests/Unchanged/Networks").SelectMany(source => source.Mutants(40)),
        .. Documentation.SelectMany(source => source.Mutants(9)),
        .. OpenBlocks.SelectMany(source => source.Mutants(9)),
        .. Mistakes.All,
    ];

    // Every network of some folders, with the blocks and modules that it needs.
    private static IEnumerable<Source> Networks(params string[] folders)
    {
        var texts = folders.SelectMany(folder => Files(folder, "*.cs")).Select(File.ReadAllText);
        var types = texts.Where(text => text.Contains("[Input(", StringComparison.Ordinal) || text.Contains("[Shape(", StringComparison.Ordinal))
            .SelectMany(Declaration.Of).ToDictionary(type => type.Name);
        return types.Values.Where(type => type.HasInput).Select(type => new Source(type.Name, Needed(type, types)));
    }

    private static ImmutableArray<Declaration> Needed(Declaration network, Dictionary<string, Declaration> types)
    {
        var needed = new List<Declaration> { network };
        for (var i = 0; i < needed.Count; i++)
            needed.AddRange(needed[i].Words.Distinct().Where(types.ContainsKey).Select(word => types[word]).Where(type => !needed.Contains(type)));
        return [.. needed];
    }

    private static IEnumerable<Source> Documentation =>
        from path in Files("docs", "*.md").Append(Path.Combine(Repository.Root, "README.md"))
        from block in Page.Read(path).Blocks("csharp")
        where block.Contains("using TorchDsl;", StringComparison.Ordinal)
        let types = Declaration.Of(block).ToImmutableArray()
        where types.Any(type => !type.Attributes.IsEmpty)
        let said = block.StartsWith("// ", StringComparison.Ordinal) ? block[3..block.IndexOf('\n', StringComparison.Ordinal)] : types[^1].Name
        select new Source($"{Path.GetFileName(path)} {said}", types);

    // What makes the blocks there is no program.
    private static IEnumerable<Source> OpenBlocks => OpenSettings.All.Select((settings, i) => new Source(
        settings.Parameters, [.. Declaration.Of(settings.Source(i)).Where(type => !type.Attributes.IsEmpty)]));

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.GetFiles(Path.Combine(Repository.Root, folder), pattern).Order(StringComparer.Ordinal);
}
