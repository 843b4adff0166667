using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Diagnosing;

/// <summary>What other generated code supplies, the generator does not see and the analyzer does.</summary>
public class GeneratedConstantTests
{
    private const string Small = "using TorchDsl;\n[Input(4), Linear(2)] public partial class Small;\n";

    [Theory]
    [InlineData("[Input([|(int)Small.ParameterCount|]), Linear(2)]", "Input(10), layer 1, takes 10")]
    [InlineData("[Input(2, [|User.Size|], 3), Conv(2)]", "Input(2, 10, 3), layer 1, takes 10")]
    [InlineData("[Input(4), Linear([|User.Size|], 3)]", null)]
    [InlineData("[Input(10), Linear([|User.Size|], 3)]", "Linear(10, 3), layer 2, takes 10")]
    [InlineData("[Input(2, 30), Conv(2, Kernel = [|User.Size|])]", "Conv(2, Kernel = 10), layer 2, takes 10")]
    [InlineData("[Input(2, 30, 30), Conv(2, Kernel = new[] { 2, [|User.Size|] })]", "Conv(2, Kernel = new[] { 2, 10 }), layer 2, takes 10")]
    [InlineData("[Input(30), Dropout([|Small.MultiplyAdds / 16.0|]), Linear(2)]", "Dropout(0.5), layer 2, takes 0.5")]
    public void A_constant_of_a_generated_part_is_one_error_at_the_argument(string network, string? begins)
    {
        var start = network.IndexOf("[|", StringComparison.Ordinal);
        const string end = "\npublic partial class Net;\nstatic class User { public const int Size = (int)Small.ParameterCount; }";
        var compiled = Compiler.Compile(Small + Expected.Unmarked(network) + end);
        Assert.Empty(compiled.Errors);
        var error = Assert.Single(compiled.Analyzed);
        Assert.Equal(begins is null ? "DSL3001" : "DSL1018", error.Id);
        Assert.Equal(Small.Length + start, error.Location.SourceSpan.Start);
        if (begins is not null)
            Assert.StartsWith(begins + " from code that is generated too", error.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_block_that_takes_one_and_its_users_have_one_error_together()
    {
        var source = Small + """
            [Input(4), Linear((int)Small.ParameterCount)] public partial class Block;
            [Input(4), Use<Block>, Linear(2)] public partial class Net;
            """;
        Assert.Equal("DSL1018", Assert.Single(Compiler.Compile(source).Analyzed).Id);
    }

    [Fact]
    public void A_class_that_another_generator_writes_is_an_error()
    {
        const string source = "using TorchDsl;\n[Input(4), Linear(2)] public partial class Net;";
        var error = Assert.Single(Compile([new Writes("Net.g.cs", source)], ""));
        Assert.Equal(("DSL1017", "Net.g.cs"), (error.Id, Path.GetFileName(error.Location.SourceTree!.FilePath)));
    }

    [Theory]
    [InlineData("static class User { public const int Size = 4; }", "[Input(User.Size), Linear(2)]", "takes 4 from code that is generated too")]
    [InlineData("class MarkAttribute : System.Attribute;", "[Mark, Input(4), Linear(2)]", "has a name that is not there, or only in code that is generated")]
    [InlineData("class Given() : nn.Module<Tensor, Tensor>(\"\") { public override Tensor forward(Tensor x) => x; }", "[Input(4), Layer<Given>]", "has a name")]
    public void What_another_generator_supplies_is_an_error(string generated, string network, string says)
    {
        var said = Compile([new Writes("Other.g.cs", "using static TorchSharp.torch;\n" + generated)], $"using TorchDsl;\n{network} public partial class Net;");
        Assert.Contains(says, Assert.Single(said, one => one.Id == "DSL1018").GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Input(User.Size), Linear(2)]")]
    [InlineData("[Mark, Input(4), Linear(2)]")]
    [InlineData("[Input(4), Layer<Given>]")]
    [InlineData("[Input((int)Net.ParameterCount), Linear(2)]")]
    public void Where_no_analyzer_runs_the_generator_says_what_may_be_missing(string network)
    {
        var driver = Compiler.Driver().WithUpdatedAnalyzerConfigOptions(new NoAnalyzers());
        var compilation = Compiler.Compilation($"using TorchDsl;\n{network} public partial class Net;");
        var tree = Assert.Single(driver.RunGenerators(compilation).GetRunResult().GeneratedTrees);
        Assert.Contains("\n#error DSL1018: Net: ", tree.ToString(), StringComparison.Ordinal);
    }

    private sealed class NoAnalyzers : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Property();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Property : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) =>
                (value = key == "build_property.TorchDslRunsNoAnalyzers" ? "true" : null) is not null;
        }
    }

    [Theory]
    [InlineData("// <auto-generated/>\n", "Source.cs", "")]
    [InlineData("", "Bad.g.cs", "")]
    [InlineData("", "Bad.Designer.cs", "")]
    [InlineData("", "Source.cs", "[System.CodeDom.Compiler.GeneratedCode(\"x\", \"1\")] ")]
    public void A_network_in_a_file_that_passes_for_generated_is_analysed(string begin, string path, string mark)
    {
        var source = $"{begin}using TorchDsl;\n{mark}[Input(4), Linear(5, 2)] public partial class Net;";
        var compilation = Compiler.Compilation().AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, Compiler.Language, path: path));
        Assert.Equal("DSL3001", Assert.Single(Compiler.Compile(compilation).Analyzed).Id);
    }

    private static IEnumerable<Diagnostic> Compile(ISourceGenerator[] others, string source)
    {
        var driver = CSharpGeneratorDriver.Create(others.Append(new Generator.NetworkGenerator().AsSourceGenerator()), parseOptions: Compiler.Language);
        driver.RunGeneratorsAndUpdateCompilation(Compiler.Compilation(source), out var output, out _);
        var errors = output.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Id != "CS1591");
        return errors.Concat(Compiler.Analyze(output));
    }

    /// <summary>Another generator.</summary>
    private sealed class Writes(string name, string source) : ISourceGenerator
    {
        public void Initialize(GeneratorInitializationContext context)
        {
        }

        public void Execute(GeneratorExecutionContext context) => context.AddSource(name, source);
    }
}
