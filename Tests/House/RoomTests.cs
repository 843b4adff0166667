using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.House;

/// <summary>The generator's rooms are its folders, and each knows only those that it stands on.</summary>
public class RoomTests
{
    /// <summary>Each room with the rooms straight under it; it may know all that these stand on too. docs/architecture.md draws them.</summary>
    internal static readonly Dictionary<string, string[]> Under = new()
    {
        ["Support"] = [],
        ["Parse/Spec"] = ["Support"],
        ["Parse"] = ["Parse/Spec"],
        ["Infer/Sizes"] = ["Support"],
        ["Infer/Fields"] = ["Infer/Sizes"],
        ["Infer/Problems"] = ["Infer/Fields"],
        ["Infer/Graph"] = ["Infer/Problems", "Parse/Spec"],
        ["Infer/Reading"] = ["Infer/Graph"],
        ["Infer/Joins"] = ["Infer/Reading"],
        ["Layers"] = ["Infer/Joins"],
        ["Steps"] = ["Infer/Joins"],
        ["Claims"] = ["Infer/Joins"],
        ["Advice"] = ["Layers"],
        ["Emit/Json"] = ["Infer/Graph"],
        ["Emit/CSharp"] = ["Emit/Json", "Infer/Reading"],
        ["Diagnostics"] = ["Infer/Problems", "Parse"],
        [""] = ["Advice", "Steps", "Claims", "Emit/CSharp", "Diagnostics"],
    };

    private static readonly string Root = Path.Combine(Repository.Root, "Generator");

    [Fact]
    public void Arrows_between_rooms_go_down_only()
    {
        var sources = Sources().Select(Parse).ToList();
        var compilation = CSharpCompilation.Create("Generator", sources.Append(Usings), References(), new(OutputKind.DynamicallyLinkedLibrary));
        var arrows = sources.SelectMany(tree => Arrows(tree, compilation.GetSemanticModel(tree))).Distinct().ToList();
        Assert.True(arrows.Count > 500, $"Only {arrows.Count} names lead to another file: the sources are not understood.");
        var up = arrows.Where(arrow => !Below(Room(arrow.From)).Contains(Room(arrow.To))).Select(arrow => $"{arrow.From} knows {arrow.To}");
        Assert.Equal("", string.Join('\n', up));
    }

    [Fact]
    public void Every_folder_is_a_room_or_a_family_in_one() => Assert.All(Sources(), file => Assert.Contains(Room(Relative(file)), Under.Keys));

    private static IEnumerable<(string From, string To)> Arrows(SyntaxTree tree, SemanticModel model)
    {
        foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            var symbol = model.GetSymbolInfo(name).Symbol?.OriginalDefinition;
            if (symbol is not INamespaceSymbol && symbol?.DeclaringSyntaxReferences.FirstOrDefault() is { } declaration && declaration.SyntaxTree != tree)
                yield return (Relative(tree.FilePath), Relative(declaration.SyntaxTree.FilePath));
        }
    }

    private static HashSet<string> Below(string room) => [room, .. Under[room].SelectMany(Below)];

    // The deepest folder that is a room: families are folders too.
    private static string Room(string file)
    {
        var folder = Path.GetDirectoryName(file)!.Replace('\\', '/');
        while (!Under.ContainsKey(folder) && folder.Contains('/'))
            folder = folder[..folder.LastIndexOf('/')];
        return folder;
    }

    private static string Relative(string file) => Path.GetRelativePath(Root, file);

    private static IEnumerable<string> Sources() => Directory.EnumerateFiles(Root, "*.cs", SearchOption.AllDirectories)
        .Where(file => Relative(file).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj" or "CodeFixes" or "Completions"));

    private static SyntaxTree Parse(string file) => CSharpSyntaxTree.ParseText(File.ReadAllText(file), new CSharpParseOptions(LanguageVersion.Latest), file);

    private static SyntaxTree Usings => CSharpSyntaxTree.ParseText(
        "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading;");

    private static IEnumerable<MetadataReference> References() => Compiler.References
        .Append(MetadataReference.CreateFromFile(typeof(Compilation).Assembly.Location))
        .Append(MetadataReference.CreateFromFile(typeof(CSharpCompilation).Assembly.Location));
}
