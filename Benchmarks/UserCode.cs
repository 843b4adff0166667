using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TorchDsl.Generator;
using TorchDsl.Generator.Parse.Spec;

namespace TorchDsl.Benchmarks;

/// <summary>What benchmarks of the generator compile: projects of a user's, on one thread.</summary>
internal static class UserCode
{
    public static readonly CSharpParseOptions Language = new(LanguageVersion.CSharp12, DocumentationMode.Parse);

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static CSharpCompilation Compilation(params IEnumerable<string> sources) => CSharpCompilation.Create(
        "User",
        sources.Select((source, i) => Parse(source, $"Source{i}.cs")),
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, concurrentBuild: false));

    public static SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(source, Language, path);

    public static CSharpCompilation Edit(CSharpCompilation compilation, int file, string source) =>
        compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[file], Parse(source, compilation.SyntaxTrees[file].FilePath));

    public static GeneratorDriver Driver(params IIncrementalGenerator[] generators) =>
        CSharpGeneratorDriver.Create(generators.Select(GeneratorExtensions.AsSourceGenerator), parseOptions: Language);

    /// <summary>The sources of networks and what is generated for them, which must be whole: a class that throws costs less.</summary>
    public static string[] Generated(CSharpCompilation networks)
    {
        Driver(new NetworkGenerator()).RunGeneratorsAndUpdateCompilation(networks, out var output, out _);
        string[] sources = [.. output.SyntaxTrees.Select(tree => tree.ToString())];
        return Array.Find(sources, source => source.Contains(NetworkSpec.ThrowsMark, StringComparison.Ordinal)) is { } broken
            ? throw new InvalidOperationException(broken)
            : sources;
    }

    /// <summary>Makes an assembly of a compilation.</summary>
    public static bool Emit(Compilation compilation)
    {
        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly);
        return result.Success ? true : throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
    }

    /// <summary>A network of a number of layers, which is one more than a multiple of three.</summary>
    public static string Network(int number, int layers, int features = 10)
    {
        var middle = string.Concat(Enumerable.Repeat("[Conv(16, Padding = 1, Bias = false), BatchNorm, ReLU]\n", (layers / 3) - 2));
        return $"""
            using TorchDsl;
            namespace Nets;
            [Input(1, 28, 28)]
            [Conv(16, Padding = 1), ReLU, MaxPool(2)]
            {middle}[AvgPool(2), Flatten, Linear({features}), LogSoftmax(-1)]
            public partial class Net{number};
            """;
    }

    /// <summary>A class of ten properties, which System.Text.Json's generator writes a serializer for.</summary>
    public static string Record(int number)
    {
        var properties = string.Concat(Enumerable.Range(0, 5).Select(i => $"public int Number{i} {{ get; set; }} public string? Text{i} {{ get; set; }} "));
        return $$"""
            #nullable enable
            using System.Text.Json.Serialization;
            namespace Records;
            public class Record{{number}} { {{properties}} }
            [JsonSerializable(typeof(Record{{number}}))] public partial class Context{{number}} : JsonSerializerContext;
            """;
    }
}
