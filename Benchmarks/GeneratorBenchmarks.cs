using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TorchDsl.Generator;

namespace TorchDsl.Benchmarks;

/// <summary>What the generator costs: from nothing, and on edits, against a compilation of the same size without it.</summary>
[MemoryDiagnoser]
public class GeneratorBenchmarks
{
    private const int Networks = 50;

    private static readonly CSharpParseOptions Language = new(LanguageVersion.CSharp12);

    private CSharpCompilation compilation = null!;
    private CSharpCompilation editedElsewhere = null!;
    private CSharpCompilation editedHere = null!;
    private GeneratorDriver warm = null!;

    /// <summary>Writes fifty networks of the size of LeNet-5 and one file beside.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path));
        var trees = Enumerable.Range(0, Networks).Select(i => Parse(Network(i, 120), $"Net{i}.cs")).Prepend(Parse("class Other { int One => 1; }", "Other.cs"));
        compilation = CSharpCompilation.Create("User", trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        editedElsewhere = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], Parse("class Other { int One => 2; }", "Other.cs"));
        editedHere = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[1], Parse(Network(0, 121), "Net0.cs"));
        warm = Driver().RunGenerators(compilation);
    }

    /// <summary>All networks, from nothing.</summary>
    [Benchmark]
    public GeneratorDriver Cold() => Driver().RunGenerators(compilation);

    /// <summary>After an edit in a file without networks.</summary>
    [Benchmark]
    public GeneratorDriver EditElsewhere() => warm.RunGenerators(editedElsewhere);

    /// <summary>After an edit in one network.</summary>
    [Benchmark]
    public GeneratorDriver EditHere() => warm.RunGenerators(editedHere);

    /// <summary>The floor: a driver without generators.</summary>
    [Benchmark(Baseline = true)]
    public GeneratorDriver Floor() => CSharpGeneratorDriver.Create([], parseOptions: Language).RunGenerators(compilation);

    private static CSharpGeneratorDriver Driver() => CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: Language);

    private static SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(source, Language, path);

    private static string Network(int number, int features) => $"""
        using TorchDsl;
        namespace Nets;
        [Input(1, 28, 28)]
        [Conv(1, 6, 5, Padding = 2), Tanh, AvgPool(2)]
        [Conv(6, 16, 5), Tanh, AvgPool(2)]
        [Flatten, Linear(400, {features}), Tanh, Linear({features}, 84), Tanh, Linear(84, 10)]
        public partial class Net{number};
        """;
}
