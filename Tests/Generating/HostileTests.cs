using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Generating;

/// <summary>Whatever stands in the source, generator and analyzer must go on.</summary>
public class HostileTests
{
    private const string Layers = "[Input(1, 8, 8), Conv(1, 4, 3, Padding = \"same\"), ReLU, Flatten, Linear(10)]";

    private static readonly string Graph = """
        using TorchDsl;
        using static TorchSharp.torch;
        [Input(nameof(n), "h", "w"), Branch, Conv($"1*{nameof(n)}", Padding = 1, Repeat = 2), Branch, Add, ReLU]
        public partial class Block(int n, bool b = true) { bool B => b; }
        [Shape("c h w -> c h w", Parameters = "c")]
        public sealed class Own(int i) : nn.Module<Tensor, Tensor>("Own") { public override Tensor forward(Tensor x) => x + i; }
        [Input(2, 8, 8), Tap("a"), Repeat(2, Name = "g"), Use<Block>(2), End, Output("o", TrainingOnly = true)]
        [Conv(2, 2, Padding = 1, Name = "c"), Share("c"), Concat("a", Dim = 1), Layer<Own>(1)]
        public partial class Net;
        """;

    [Fact]
    public void Every_truncation_of_a_file_is_survived()
    {
        var source = Expected.Network("""
            [Input(1, 8, 8)]
            [Conv(1, 4, Kernel = new[] { 3, 1 }, Padding = "same"), BatchNorm]
            [Flatten, Linear(outFeatures: 10)]
            """);
        for (var length = 0; length <= source.Length; length++)
            AssertSurvives(source[..length]);
    }

    [Fact]
    public void Every_file_without_one_of_its_tokens_is_survived()
    {
        var tree = CSharpSyntaxTree.ParseText(Expected.Network(Layers), Compiler.Language);
        foreach (var token in tree.GetRoot().DescendantTokens())
            AssertSurvives(tree.ToString().Remove(token.SpanStart, token.Span.Length));
    }

    [Fact]
    public void Every_truncation_of_a_graph_of_blocks_is_survived()
    {
        for (var length = 0; length <= Graph.Length; length += 1)
            AssertSurvives(Graph[..length]);
    }

    [Fact]
    public void Every_graph_of_blocks_without_one_of_its_tokens_is_survived()
    {
        foreach (var token in CSharpSyntaxTree.ParseText(Graph, Compiler.Language).GetRoot().DescendantTokens())
            AssertSurvives(Graph.Remove(token.SpanStart, token.Span.Length));
    }

    [Theory]
    [InlineData("class")]
    [InlineData("x")]
    [InlineData("input")]
    [InlineData("branch1")]
    [InlineData("conv1")]
    [InlineData("training")]
    [InlineData("forward")]
    [InlineData("Net")]
    [InlineData("Größe 网络")]
    [InlineData("1.2")]
    [InlineData("\\\"{quoted}\\\\")]
    [InlineData("\\u0000")]
    [InlineData("😀")]
    public void Names_of_values_and_results_are_no_obstacle(string name) => Compiler.Compile($"""
        using TorchDsl;
        [Input(4)]
        [Linear(4), Tap("{name}"), ReLU, Output("{name}")]
        [Linear(4), Output("{name}2", TrainingOnly = true)]
        [Branch, Linear(4)]
        [Branch]
        [Add, Add("{name}")]
        public partial class Net;
        """).AssertClean();

    [Theory]
    [InlineData("Item1")]
    [InlineData("Item7")]
    [InlineData("Rest")]
    [InlineData("ToString")]
    [InlineData("result")]
    [InlineData("aux")]
    public void Names_that_tuples_have_are_no_obstacle(string name) => Compiler.Compile($"""
        using TorchDsl;
        [Input(4)]
        [Linear(4), Output("{name}"), ReLU, Output("aux ", TrainingOnly = true)]
        [Linear(4)]
        public partial class Net;
        """).AssertClean();

    [Theory]
    [InlineData("@class", "@class")]
    [InlineData("größe", "größe")]
    [InlineData("_", "_")]
    [InlineData("channels", "@channels")]
    [InlineData("TorchDsl", "TorchDsl")]
    [InlineData("global", "global")]
    [InlineData("min", "min")]
    public void Names_of_parameters_are_no_obstacle(string parameter, string written) => Compiler.Compile($$"""
        using TorchDsl;
        #pragma warning disable CS8981
        [Input(nameof({{written}}), 8)]
        [Conv(nameof({{written}}), Padding = 1), BatchNorm]
        [Conv($"2*{nameof({{written}})}"), ReLU]
        public partial class Block(int {{parameter}});
        [Input(3, 8), Use<Block>(3), Flatten] public partial class Net;
        """).AssertClean();

    [Theory]
    [Cases]
    public void Blocks_anywhere_are_used(TestCase networks) => Compiler.Compile("using TorchDsl;\n" + networks.Source).AssertClean();

    [Theory]
    [Cases]
    public void What_is_wrong_with_blocks_and_graphs_is_survived(TestCase networks) => AssertSurvives("using TorchDsl;\n" + networks.Source);

    [Fact]
    public void Many_blocks_inside_of_each_other_are_read_in_good_time()
    {
        // Each uses the one before it ten times, so that there are 10⁶ ways down: more than a network may have layers.
        var blocks = Enumerable.Range(1, 6).Select(i => $"[Input(4), Use<B{i - 1}>(Repeat = 10)] public partial class B{i};");
        AssertSurvives("using TorchDsl;\n[Input(4), Linear(4)] public partial class B0;\n" + string.Join('\n', blocks));
    }

    [Theory]
    [InlineData("public partial class @class;")]
    [InlineData("public partial class @record;")]
    [InlineData("public partial class Größe;")]
    [InlineData("public partial class 网络;")]
    [InlineData("public partial class conv1;")]
    [InlineData("public partial class Net { private int conv1 = 1; public int One => conv1; }")]
    [InlineData("public partial class Net { private class TorchSharp; private class System; private int input = 1; public int x => input; }")]
    [InlineData("public partial class Net : global::TorchDsl.Network<global::TorchSharp.torch.Tensor, global::TorchSharp.torch.Tensor>;")]
    [InlineData("internal sealed partial class Net;")]
    public void Names_and_members_are_no_obstacle(string declaration) =>
        Compiler.Compile("using TorchDsl;\nnamespace A.@namespace.B;\n#pragma warning disable CS8981, CS0169\n" + Layers + "\n" + declaration).AssertClean();

    [Theory]
    [InlineData("class")]
    [InlineData("0.conv1")]
    [InlineData("forward")]
    [InlineData("training")]
    [InlineData("x")]
    [InlineData("Net")]
    [InlineData("größe des netzes")]
    [InlineData("\\\"quoted\\\\")]
    public void Names_of_layers_are_no_obstacle(string name) =>
        Compiler.Compile($"using TorchDsl; [Input(4), Linear(4, Name = \"{name}\"), Linear(4)] public partial class Net;").AssertClean();

    [Fact]
    public void Nested_classes_are_extended_in_place()
    {
        var compiled = Compiler.Compile($$"""
            using TorchDsl;
            namespace A
            {
                public static partial class Outer
                {
                    internal partial struct Middle
                    {
                        {{Layers}} internal partial class Net;
                        internal static readonly long Count = Net.ParameterCount;
                    }
                }
            }
            """).AssertClean();
        Assert.Equal("A.Outer.Middle.Net.TorchDsl.g.cs", Assert.Single(compiled.Generated).Key);
    }

    [Fact]
    public void Classes_that_differ_in_case_are_both_extended()
    {
        var compiled = Compiler.Compile($"""
            using TorchDsl;
            #pragma warning disable CS8981
            {Layers} public partial class Net;
            {Layers} public partial class net;
            {Layers} public partial class Other;
            """).AssertClean();
        Assert.Equal(3, compiled.Generated.Count);
    }

    [Fact]
    public void The_global_namespace_will_do() => Compiler.Compile($"using TorchDsl; {Layers} public partial class Net;").AssertClean();

    [Fact]
    public void A_disabled_nullable_context_will_do() =>
        Compiler.Compile($"#nullable disable\nusing TorchDsl; {Layers} public partial class Net;").AssertClean();

    [Fact]
    public void Two_files_with_parts_are_one_network()
    {
        var layers = $"using TorchDsl; {Layers} public partial class Net;";
        var compiled = Compiler.Compile(layers, "public partial class Net { public int Extra => 1; }").AssertClean();
        Assert.Single(compiled.Generated);
    }

    [Fact]
    public void Without_references_there_is_no_crash()
    {
        var bare = CSharpCompilation.Create("Bare", Compiler.Compilation(Expected.Network(Layers)).SyntaxTrees);
        Assert.Null(Compiler.Driver().RunGenerators(bare).GetRunResult().Results.Single().Exception);
    }

    [Fact]
    public void A_cancelled_run_stops()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() => Compiler.Driver().RunGenerators(Compiler.Compilation(Expected.Network(Layers)), cancelled.Token));
    }

    [Fact]
    public void Arguments_that_csharp_itself_refuses_are_left_to_it()
    {
        var compiled = Compiler.Compile("using TorchDsl; [Input(1, 8, 8), Conv(1, 2, 3, 4, 5), Conv(nothing), ReLU(1)] public partial class Net;");
        Assert.DoesNotContain(compiled.Errors, error => error.Id == "CS8785");
        Assert.Contains(compiled.Errors, error => error.Id == "CS0103");
    }

    private static void AssertSurvives(string source)
    {
        var compilation = Compiler.Compilation(source);
        var result = Compiler.Driver().RunGeneratorsAndUpdateCompilation(compilation, out var output, out _).GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        Assert.All(result.GeneratedSources, generated => Assert.Empty(generated.SyntaxTree.GetDiagnostics()));
        Assert.DoesNotContain(Compiler.Analyze(output), diagnostic => diagnostic.Id == "AD0001");
    }
}
