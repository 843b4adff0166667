using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Diagnosing;

/// <summary>Mistakes where blocks, modules written by hand, repetitions and shared layers are used.</summary>
public class UseTests
{
    [Theory]
    [Cases]
    public void Blocks(TestCase mistake) => Expected.Error(Network(mistake.Source), mistake);

    [Theory]
    [Cases]
    public void Modules_written_by_hand(TestCase mistake) => Expected.Error(Network(mistake.Source), mistake);

    [Theory]
    [Cases]
    public void Repetition_and_shared_weights(TestCase mistake) => Expected.Error(Network(mistake.Source), mistake);

    [Theory]
    [Cases]
    public void Names_that_are_empty(TestCase mistake) => Expected.Error(Network(mistake.Source), mistake);

    [Fact]
    public void Results_in_a_repetition() => Expected.Error(
        """
        using TorchDsl;
        [Input(8, 16, 16)]
        [Repeat(2), Conv(8), Output([|"a"|]), End, ReLU]
        public partial class Net;
        """,
        "DSL1024",
        "Output(\"a\"), layer 4, is repeated, and each turn would give a result \"a\": put it after End, or write the turns one by one");

    [Theory]
    [Cases]
    public void No_false_alarm(TestCase network) => Compiler.Compile(Network(network.Source)).AssertClean();

    [Theory]
    [InlineData(
        """
        [Input(4), Linear(4), Use<B>] public partial class A;
        [Input(4), Linear(4), Use<A>] public partial class B;
        """,
        "A → B → A",
        "B → A → B")]
    [InlineData(
        """
        [Input(4), Linear(4), Use<B>] public partial class A;
        [Input(4), Use<C>] public partial class B;
        [Input(4), Use<A>] public partial class C;
        """,
        "A → B → C → A",
        "B → C → A → B",
        "C → A → B → C")]
    public void Blocks_that_contain_each_other(string source, params string[] cycles)
    {
        var compiled = Compiler.Compile("using TorchDsl;\n" + source);
        Assert.Empty(compiled.Errors);
        Assert.All(compiled.Analyzed, diagnostic => Assert.Equal("DSL1013", diagnostic.Id));
        Assert.Equal(cycles.Length, compiled.Analyzed.Length);
        Assert.All(cycles, cycle => Assert.Single(compiled.Analyzed, diagnostic => diagnostic.GetMessage().Contains(
            $"({cycle}), which would never end: repeat layers by Repeat, or use another block", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_uses_blocks_that_contain_each_other_says_nothing() => Assert.Equal(2, Compiler.Compile("""
        using TorchDsl;
        [Input(4), Linear(4), Use<B>] public partial class A;
        [Input(4), Linear(4), Use<C>] public partial class B;
        [Input(4), Use<B>] public partial class C;
        """).Analyzed.Length);

    [Theory]
    [InlineData("[Input(4), Linear([|5|], 4)] public partial class B;", "DSL3001", "Use<B>")]
    [InlineData("[Input(4), Linear(4)] public class [|B|];", "DSL1001", "Use<B>")]
    [InlineData("[Input(4), Linear(nameof(x))] public partial class B(int x, string [|y|]);", "DSL1012", "Use<B>(4, 2)")]
    [InlineData("[Input(4), Linear(4)] public partial class [|B|]<T>;", "DSL1007", "Use<B<int>>")]
    public void A_block_that_is_wrong_by_itself_is_reported_there_and_not_where_it_is_used(string block, string id, string use)
    {
        var source = $"using TorchDsl;\n{block}\n[Input(4), Linear(4), {use}] public partial class A;";
        var diagnostic = Assert.Single(Compiler.Compile(Expected.Unmarked(source)).Analyzed);
        Assert.Equal((id, source.IndexOf("[|", StringComparison.Ordinal)), (diagnostic.Id, diagnostic.Location.SourceSpan.Start));
    }

    private static string Network(string attributes) => $$"""
        using TorchDsl;
        using TorchSharp;
        using static TorchSharp.torch;

        [Input(nameof(channels), "h", "w")]
        [Branch, Conv(nameof(channels), nameof(width), 3, Stride = nameof(stride), Padding = 1), BatchNorm, ReLU]
        [Conv(nameof(width), nameof(width), 3, Padding = 1)]
        [Branch, Conv(nameof(width), Kernel = 1, Stride = nameof(stride))]
        [Add, ReLU]
        public partial class Basic(int channels, int width, int stride = 1);

        [Input(nameof(channels), "h", "w"), Conv(nameof(channels), 8, 3, Groups = nameof(groups)), Use<Basic>(nameof(width))]
        public partial class Outer(int channels, int width, int groups = 1);

        [Input(3, 8, 8), Conv(4), Output("a", TrainingOnly = true), ReLU]
        public partial class Two;

        [Input(nameof(c), "h", "w"), Conv(nameof(c), Kernel = 1), Output("a"), ReLU]
        public partial class Pair(int c);

        [Input(nameof(n), 16, "s", "s"), Flatten(2), Conv(4, Bias = nameof(bias)), Dropout(nameof(p))]
        public partial class Square(int n, bool bias = true, double p = 0.5);

        [Input(8, 16, 16), Conv(8, Padding = 1)]
        public partial class Fixed;

        public sealed class SReLU(double slope = 1) : nn.Module<Tensor, Tensor>("SReLU")
        {
            public override Tensor forward(Tensor input) => input.relu() * slope;
        }

        [Shape("c h w -> 2*c h/2 w", Parameters = "c*4")]
        public sealed class Own(int times, string label, PaddingModes mode = PaddingModes.Zeros) : nn.Module<Tensor, Tensor>("Own")
        {
            public override Tensor forward(Tensor input) => times > 0 && label.Length > 0 && mode == 0 ? input : input;
        }

        public abstract class Abstract() : nn.Module<Tensor, Tensor>("Abstract");

        [Shape("c h w -> c (h w")]
        public sealed class Unreadable() : nn.Module<Tensor, Tensor>("Own") { public override Tensor forward(Tensor input) => input; }

        [Shape("c h w")]
        public sealed class Arrowless() : nn.Module<Tensor, Tensor>("Own") { public override Tensor forward(Tensor input) => input; }

        [Shape("c h w -> c h x", Parameters = "0")]
        public sealed class Unknown() : nn.Module<Tensor, Tensor>("Own") { public override Tensor forward(Tensor input) => input; }

        [Shape("16 h w -> 16 h w", Parameters = "0")]
        public sealed class Sixteen() : nn.Module<Tensor, Tensor>("Own") { public override Tensor forward(Tensor input) => input; }

        [Shape("8 h h -> 8 h", Parameters = "0")]
        public sealed class Squares() : nn.Module<Tensor, Tensor>("Own") { public override Tensor forward(Tensor input) => input; }

        [Shape("c h w -> c h w", Parameters = "0", Sees = "rows")]
        public sealed class Rows() : nn.Module<Tensor, Tensor>("Own") { public override Tensor forward(Tensor input) => input; }

        [Shape("c h w -> c h w", Parameters = nameof(Share))]
        public sealed class Fraction() : nn.Module<Tensor, Tensor>("Own")
        {
            public const double Share = 0.5;
            public override Tensor forward(Tensor input) => input;
        }

        [Shape("Channels h w -> Channels h w", Parameters = "0")]
        public sealed class Constant() : nn.Module<Tensor, Tensor>("Own")
        {
            private const byte Channels = 3;
            public override Tensor forward(Tensor input) => input[Channels];
        }

        [Shape("2*c h w -> c h w", Parameters = "0")]
        public sealed class Left() : nn.Module<Tensor, Tensor>("Own") { public override Tensor forward(Tensor input) => input; }

        {{attributes}}
        public partial class Net;
        """;
}
