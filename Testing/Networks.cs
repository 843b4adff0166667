using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TorchDsl.Generator;

namespace TorchDsl.Testing;

/// <summary>Networks in a test's sources.</summary>
public static class Networks
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions Language = new(LanguageVersion.Latest);

    // What the test itself runs with: TorchDsl, TorchSharp, and the blocks and modules of its project and of those that it refers to.
    private static readonly Lazy<ImmutableArray<PortableExecutableReference>> References = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(File.Exists)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ]);

    private static readonly CSharpCompilationOptions Options =
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);

    /// <summary>
    /// Runs generator and analyzer on sources, each a file's whole text. The driver that it returns has run: its result has the generated
    /// files, and what the analyzer says, in the order of files and places. It does not compile what is generated.
    /// </summary>
    /// <param name="sources">The sources, each with a network; they are called Source0.cs, Source1.cs and so on.</param>
    /// <returns>The driver, as Verify takes it.</returns>
    /// <exception cref="ArgumentException">A source gives neither code nor a diagnostic, so a snapshot of it would say nothing.</exception>
    public static GeneratorDriver Generate(params string[] sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        if (sources.Length == 0)
            throw new ArgumentException("There is no source.", nameof(sources));

        var trees = sources.Select((source, i) => CSharpSyntaxTree.ParseText(source, Language, path: $"Source{i}.cs")).ToList();
        var compilation = CSharpCompilation.Create(
            "Networks", trees.Append(CSharpSyntaxTree.ParseText(ImplicitUsings, Language, path: "ImplicitUsings.cs")), References.Value, Options);
        var driver = CSharpGeneratorDriver
            .Create([new NetworkGenerator().AsSourceGenerator(), new AnalyzerReport().AsSourceGenerator()], parseOptions: Language)
            .RunGeneratorsAndUpdateCompilation(compilation, out var whole, out var diagnostics);
        foreach (var silent in trees.Where(tree => !diagnostics.Any(diagnostic => diagnostic.Location.SourceTree == tree) && !HasGeneratedPart(tree, whole)))
            throw new ArgumentException(NothingFrom(silent, whole), nameof(sources));
        return driver;
    }

    private static bool HasGeneratedPart(SyntaxTree tree, Compilation compilation)
    {
        var model = compilation.GetSemanticModel(tree);
        return tree.GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>()
            .SelectMany(declaration => model.GetDeclaredSymbol(declaration)!.DeclaringSyntaxReferences)
            .Any(part => part.SyntaxTree.FilePath.EndsWith(".TorchDsl.g.cs", StringComparison.Ordinal));
    }

    // Mostly C# has something to say: a using is missing, or a bracket.
    private static string NothingFrom(SyntaxTree tree, Compilation compilation)
    {
        var errors = compilation.GetSemanticModel(tree).GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(error => $"\n{error}").ToList();
        return $"{tree.FilePath} gives neither code nor a diagnostic: no class in it has layers that C# understands. "
            + (errors.Count == 0 ? "Is [Input(…)] missing, or does a helper stand apart from its network?" : $"C# says:{string.Concat(errors)}");
    }
}
