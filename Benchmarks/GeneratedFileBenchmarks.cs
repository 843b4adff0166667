using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TorchDsl.Generator;

namespace TorchDsl.Benchmarks;

/// <summary>What the generated file of a network of 500 layers costs the compiler, from its text to an assembly, against the same without the graph.</summary>
[MemoryDiagnoser]
public class GeneratedFileBenchmarks
{
    private const string Source = """
        using TorchDsl;
        [Input(3, 224, 224)]
        [Conv(64, Kernel = 7, Stride = 2, Padding = 3), BatchNorm, ReLU, MaxPool(3, Stride = 2, Padding = 1)]
        [Use<Residual>(Repeat = 80)]
        [GlobalAvgPool, Flatten, Linear(1000)]
        public partial class Deep;

        [Input(64, "h", "w")]
        [Branch, Conv(64, Padding = 1, Bias = false), BatchNorm, ReLU, Conv(64, Padding = 1, Bias = false), BatchNorm]
        [Branch]
        [Add, ReLU]
        public partial class Residual;
        """;

    private static readonly CSharpParseOptions Language = new(LanguageVersion.CSharp12, DocumentationMode.Parse);

    private CSharpCompilation user = null!;
    private string file = null!;
    private string fileWithoutGraph = null!;

    /// <summary>Generates the file.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path));
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, concurrentBuild: false);
        var compilation = CSharpCompilation.Create("User", [CSharpSyntaxTree.ParseText(Source, Language)], references, options);
        var generated = CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: Language)
            .RunGenerators(compilation).GetRunResult().Results[0].GeneratedSources;
        file = generated.Single(source => source.HintName.StartsWith("Deep.", StringComparison.Ordinal)).SourceText.ToString();
        user = compilation.AddSyntaxTrees(
            generated.Where(source => !source.HintName.StartsWith("Deep.", StringComparison.Ordinal)).Select(source => Parse(source.SourceText.ToString())));
        var (first, last) = (file.IndexOf("\"\"\"", StringComparison.Ordinal), file.LastIndexOf("\"\"\"", StringComparison.Ordinal));
        fileWithoutGraph = $"{file[..first]}\"\"{file[(last + 3)..]}";
    }

    /// <summary>The file as it is.</summary>
    [Benchmark]
    public bool Whole() => Compile(file);

    /// <summary>The floor: the same without the graph's text.</summary>
    [Benchmark(Baseline = true)]
    public bool WithoutGraph() => Compile(fileWithoutGraph);

    private bool Compile(string text)
    {
        using var assembly = new MemoryStream();
        var result = user.AddSyntaxTrees(Parse(text)).Emit(assembly);
        return result.Success ? true : throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
    }

    private static SyntaxTree Parse(string text) => CSharpSyntaxTree.ParseText(text, Language);
}
