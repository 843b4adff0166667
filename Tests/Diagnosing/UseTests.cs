using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Diagnosing;

/// <summary>Mistakes where blocks, modules written by hand, repetitions and shared layers are used.</summary>
public class UseTests
{
    [Theory]
    [InlineData("[|Use<Basic>()|]", "DSL2011", "Use<Basic>, layer 2, gives 0 arguments, but its constructor is Basic(int channels, int width, int stride = 1): give width too")]
    [InlineData("Use<Basic>(8, 16, 2, [|4|])", "DSL2011", "Use<Basic>(8, 16, 2, 4), layer 2, gives 4 arguments, but its constructor is Basic(int channels, int width, int stride = 1): give no more than that")]
    [InlineData("Use<Basic>(8, [|\"16\"|])", "DSL2011", "Use<Basic>(8, \"16\"), layer 2, gives \"16\" for width, but its constructor is Basic(int channels, int width, int stride = 1): use a whole number")]
    [InlineData("Use<Basic>(8, [|1.5|])", "DSL2011", "Use<Basic>(8, 1.5), layer 2, gives 1.5 for width, but its constructor is Basic(int channels, int width, int stride = 1): use a whole number")]
    [InlineData("Use<Basic>(8, [|true|])", "DSL2011", "Use<Basic>(8, true), layer 2, gives true for width, but its constructor is Basic(int channels, int width, int stride = 1): use a whole number")]
    [InlineData("Use<Basic>(8, [|typeof(int)|])", "DSL2011", "Use<Basic>(8, Type), layer 2, gives Type for width, but its constructor is Basic(int channels, int width, int stride = 1): use a whole number")]
    [InlineData("[|Use<Basic>(null!)|]", "DSL2011", "Use<Basic>(null), layer 2, gives 0 arguments, but its constructor is Basic(int channels, int width, int stride = 1): give width too")]
    [InlineData("Use<Fixed>([|3|])", "DSL2011", "Use<Fixed>(3), layer 2, gives 1 argument, but Fixed takes none: give no more than that")]
    [InlineData("Use<Basic>([|4|], 16)", "DSL3033", "Use<Basic>(4, 16), layer 2, takes channels×h×w with channels = 4, but Input(8, 16, 16), layer 1, produces 8×16×16: use 8")]
    [InlineData("Flatten, [|Use<Basic>(16)|]", "DSL3033", "Use<Basic>(16), layer 3, takes channels×h×w, 3 dimensions, but Flatten, layer 2, produces 2048 (8×16×16): bring it to 3 dimensions before")]
    [InlineData("[|Use<Square>(8)|]", "DSL3033", "Use<Square>(8), layer 2, takes n×16×s×s, 4 dimensions, but Input(8, 16, 16), layer 1, produces 8×16×16: bring it to 4 dimensions before")]
    [InlineData("Conv(4), [|Use<Fixed>|]", "DSL3033", "Use<Fixed>, layer 3, takes 8×16×16, but Conv(4), layer 2, produces 4×14×14: bring dimension 0 to 8 before")]
    [InlineData("Conv(8), [|Use<Fixed>|]", "DSL3033", "Use<Fixed>, layer 3, takes 8×16×16, but Conv(8), layer 2, produces 8×14×14: bring dimension 1 to 16 before")]
    [InlineData("[|Use<Basic>(8, 0)|]", "DSL2002", "Use<Basic>(8, 0), layer 2, does not fit here: in Basic with channels = 8, width = 0, stride = 1, Conv(channels, width, 3, Stride = stride, Padding = 1), layer 3, has OutChannels 0: use a whole number of at least 1")]
    [InlineData("[|Use<Basic>(8, 16, 0)|]", "DSL2002", "Use<Basic>(8, 16, 0), layer 2, does not fit here: in Basic with channels = 8, width = 16, stride = 0, Conv(channels, width, 3, Stride = stride, Padding = 1), layer 3, has Stride 0: use a whole number of at least 1")]
    [InlineData("[|Use<Outer>(8, 16, 3)|]", "DSL2005", "Use<Outer>(8, 16, 3), layer 2, does not fit here: in Outer with channels = 8, width = 16, groups = 3, Conv(channels, 8, 3, Groups = groups), layer 2, splits 8 in channels into 3 groups, but 8 / 3 leaves a remainder: use a number that divides 8 and 8")]
    [InlineData("AdaptiveAvgPool(2), [|Use<Outer>(16)|]", "DSL3003", "Use<Outer>(16), layer 3, does not fit here: in Outer with channels = 8, width = 16, groups = 1, Conv(channels, 8, 3, Groups = groups), layer 2, has a kernel of 3×3, larger than its input of 2×2 (Input(channels, \"h\", \"w\"), layer 1, produces 8×2×2): use a kernel that spans at most 2, more padding, or less reduction before")]
    [InlineData("[|Use<Outer>(8, 0)|]", "DSL2002", "Use<Outer>(8, 0), layer 2, does not fit here: in Outer with channels = 8, width = 0, groups = 1, Use<Basic>(width), layer 3, does not fit here: in Basic with channels = 8, width = 0, stride = 1, Conv(channels, width, 3, Stride = stride, Padding = 1), layer 3, has OutChannels 0: use a whole number of at least 1")]
    [InlineData("[|Use<Two>|]", "DSL1016", "Use<Two>, layer 2, uses Two, which gives several results, but a layer has one: put its Output into this network, or use a block without")]
    [InlineData("[|Use<Net>|]", "DSL1013", "Use<Net>, layer 2, puts Net into itself (Net → Net), which would never end: repeat layers by Repeat, or use another block")]
    [InlineData("[|Use<string>|]", "DSL1014", "Use<String>, layer 2, uses String, which has no layers: use a class that has an Input and layers")]
    [InlineData("[|Use<SReLU>|]", "DSL1014", "Use<SReLU>, layer 2, uses SReLU, which has no layers: use Layer<SReLU>, which takes modules written by hand")]
    [InlineData("Use<Basic>(8, 16, Repeat = [|0|])", "DSL2002", "Use<Basic>(8, 16, Repeat = 0), layer 2, has Repeat 0: use a whole number of at least 1")]
    [InlineData("Use<Basic>(16, Repeat = 2), Use<Basic>([|8|], 16)", "DSL3033", "Use<Basic>(8, 16), layer 3, takes channels×h×w with channels = 8, but Use<Basic>(16, Repeat = 2), layer 2, produces 16×16×16: use 16")]
    [InlineData("Use<Basic>([|8|], 16, Repeat = 2)", "DSL3033", "Use<Basic>(8, 16, Repeat = 2), layer 2 in turn 2, takes channels×h×w with channels = 8, but Use<Basic>(8, 16, Repeat = 2), layer 2, produces 16×16×16: use 16; turn 1 takes another, so leave it out")]
    [InlineData("Branch, Use<Basic>([|16|], 2), Branch, Use<Basic>(16), Add", "DSL3033", "Use<Basic>(16, 2), layer 3, takes channels×h×w with channels = 16, but Input(8, 16, 16), layer 1, produces 8×16×16: use 8")]
    public void Blocks(string layers, string id, string message) => Expected.Error(Network(layers), id, message);

    [Theory]
    [InlineData("[|Layer<Basic>(8, 16)|]", "DSL1015", "Layer<Basic>(8, 16), layer 2, names Basic, which is no module written by hand: write Use<Basic>")]
    [InlineData("[|Layer<SReLU>(\"a\")|]", "DSL2012", "Layer<SReLU>(\"a\"), layer 2, gives (\"a\"), but SReLU is made by SReLU(double slope): give arguments that it takes")]
    [InlineData("[|Layer<SReLU>(1, 2)|]", "DSL2012", "Layer<SReLU>(1, 2), layer 2, gives (1, 2), but SReLU is made by SReLU(double slope): give arguments that it takes")]
    [InlineData("[|Layer<string>|]", "DSL1015", "Layer<String>, layer 2, names String, which is no module written by hand: derive it from Module<Tensor, Tensor>, and let it be neither abstract nor file-local")]
    [InlineData("[|Layer<Abstract>|]", "DSL1015", "Layer<Abstract>, layer 2, names Abstract, which is no module written by hand: derive it from Module<Tensor, Tensor>, and let it be neither abstract nor file-local")]
    [InlineData("[|Layer<Own>(1)|]", "DSL2012", "Layer<Own>(1), layer 2, gives (1), but Own is made by Own(int times, string label, TorchSharp.PaddingModes mode): give arguments that it takes")]
    [InlineData("[|Layer<Own>(\"a\", 1)|]", "DSL2012", "Layer<Own>(\"a\", 1), layer 2, gives (\"a\", 1), but Own is made by Own(int times, string label, TorchSharp.PaddingModes mode): give arguments that it takes")]
    [InlineData("AdaptiveAvgPool(1), [|Layer<Own>(1, \"a\")|]", "DSL3022", "Layer<Own>(1, \"a\"), layer 3, makes 16×0×1 of 8×1×1, by the pattern \"c h w -> 2*c h/2 w\": every size must be at least 1")]
    [InlineData("Flatten, [|Layer<Own>(1, \"a\")|]", "DSL3033", "Layer<Own>(1, \"a\"), layer 3, takes \"c h w -> 2*c h/2 w\", and so 3 dimensions, but Flatten, layer 2, produces 2048 (8×16×16): bring it to that shape before")]
    [InlineData("[|Layer<Unreadable>|]", "DSL2013", "Layer<Unreadable>, layer 2, has the pattern \"c h w -> c (h w\", which cannot be read: \"(h w\": character 4 is 'w' where ')' is expected")]
    [InlineData("[|Layer<Arrowless>|]", "DSL2013", "Layer<Arrowless>, layer 2, has the pattern \"c h w\", which cannot be read: write the sizes that come in, an arrow and the sizes that go out, such as \"c h w -> 2*c h w\"")]
    [InlineData("[|Layer<Unknown>|]", "DSL2013", "Layer<Unknown>, layer 2, has the pattern \"c h w -> c h x\", which cannot be read: \"x\": x is no name on the left")]
    [InlineData("[|Layer<Sixteen>|]", "DSL3033", "Layer<Sixteen>, layer 2, takes \"16 h w -> 16 h w\", and so 16 in dimension 0, but Input(8, 16, 16), layer 1, produces 8×16×16: bring it to that shape before")]
    [InlineData("Conv(8), [|Layer<Squares>|]", "DSL3033", "Layer<Squares>, layer 3, takes \"8 h h -> 8 h\", and so 14 in dimension 2, but Conv(8), layer 2, produces 8×14×10: bring it to that shape before")]
    [InlineData("[|Layer<Left>|]", "DSL2013", "Layer<Left>, layer 2, has the pattern \"2*c h w -> c h w\", which cannot be read: 2*c is neither a name nor a number, and only these stand on the left")]
    public void Modules_written_by_hand(string layers, string id, string message) => Expected.Error(Network(layers), id, message);

    [Theory]
    [InlineData("[|Repeat(2)|], Conv(8, Padding = 1)", "DSL1025", "Repeat(2), layer 2, begins a repetition that nothing ends: put End after the last layer that is repeated")]
    [InlineData("Conv(8, Padding = 1), [|End|]", "DSL1025", "End, layer 3, ends a repetition that nothing begins: remove it, or put Repeat before the layers that are repeated")]
    [InlineData("[|Repeat(2)|], Conv(8), Repeat(3), Conv(8), End", "DSL1025", "Repeat(2), layer 2, begins a repetition that nothing ends: put End after the last layer that is repeated")]
    [InlineData("Repeat([|0|]), Conv(8), End", "DSL2002", "Repeat(0), layer 2, has Count 0: use a whole number of at least 1")]
    [InlineData("Repeat(2), Conv([|8|], 4), End", "DSL3002", "Conv(8, 4), layer 3 in turn 2, expects 8 input channels, but Conv(8, 4), layer 3, produces 4×14×14: use 4; turn 1 takes another, so leave it out")]
    [InlineData("Conv(8, Repeat = [|-1|])", "DSL2002", "Conv(8, Repeat = -1), layer 2, has Repeat -1: use a whole number of at least 1")]
    [InlineData("[|Conv(8, Repeat = 8)|]", "DSL3003", "Conv(8, Repeat = 8), layer 2 in turn 8, has a kernel of 3×3, larger than its input of 2×2 (Conv(8, Repeat = 8), layer 2, produces 8×2×2): use a kernel that spans at most 2, more padding, or less reduction before; what is repeated must take what it gives")]
    [InlineData("Repeat([|1000000|]), Conv(8, Padding = 1), End", "DSL2002", "Repeat(1000000), layer 2, repeats 1000000 times: use at most 10000")]
    [InlineData("Repeat([|1000000|]), End, Conv(8)", "DSL2002", "Repeat(1000000), layer 2, repeats 1000000 times: use at most 10000")]
    [InlineData("Conv(8, Padding = 1, Repeat = [|1000000|])", "DSL2002", "Conv(8, Padding = 1, Repeat = 1000000), layer 2, repeats 1000000 times: use at most 10000")]
    [InlineData("[|Repeat(5000)|], Conv(8, Padding = 1), ReLU, End, Repeat(5000), ReLU, End", "DSL2002", "Repeat(5000), layer 2, comes up again and again, until the network has more than 10000 layers: repeat less")]
    [InlineData("Repeat(9000), [|Repeat(9000)|], End, End, ReLU", "DSL2002", "Repeat(9000), layer 3, comes up again and again, until the network has more than 10000 layers: repeat less")]
    [InlineData("Conv(8, Padding = 1), ReLU, Share([|\"conv2\"|])", "DSL1026", "Share(\"conv2\"), layer 4, shares the weights of \"conv2\", but no layer before it has that name (the last is \"relu1\"): use \"conv1\"")]
    [InlineData("Share([|\"conv1\"|]), Conv(8)", "DSL1026", "Share(\"conv1\"), layer 2, shares the weights of \"conv1\", but no layer stands before it: use the name of a layer before it")]
    [InlineData("Conv(4, Padding = 1), ReLU, [|Share(\"conv1\")|]", "DSL3032", "Share(\"conv1\"), layer 4, shares the weights of Conv(4, Padding = 1), layer 2, which are for 8×16×16, but ReLU, layer 3, produces 4×16×16: bring what comes in to what conv1 takes, or use a layer with weights of its own")]
    [InlineData("Conv(8), Flatten, [|Share(\"conv1\")|]", "DSL3032", "Share(\"conv1\"), layer 4, shares the weights of Conv(8), layer 2, which are for 8×16×16, but Flatten, layer 3, produces 1568 (8×14×14): bring what comes in to what conv1 takes, or use a layer with weights of its own")]
    [InlineData("Conv(8, Name = \"a\", Padding = 1), Share([|\"A\"|])", "DSL1026", "Share(\"A\"), layer 3, shares the weights of \"A\", but no layer before it has that name (the last is \"a\"): use \"a\"")]
    [InlineData("Branch, Branch, Add, Share([|\"add1\"|])", "DSL1026", "Share(\"add1\"), layer 5, shares the weights of \"add1\", but no layer stands before it: use the name of a layer before it")]
    [InlineData("Use<Basic>(16, Name = \"b\"), [|Share(\"b\")|]", "DSL3032", "Share(\"b\"), layer 3, shares the weights of Use<Basic>(16), layer 2, which are for 8×16×16, but Use<Basic>(16), layer 2, produces 16×16×16: bring what comes in to what b takes, or use a layer with weights of its own")]
    [InlineData("Conv(8, Name = \"c\", Padding = 1), Conv(8, Name = [|\"c\"|], Repeat = 2, Padding = 1)", "DSL1010", "Conv(8, Repeat = 2, Padding = 1), layer 3, has the name \"c.0\", and layer 2 is \"c\": a name with something after its dot is a group of layers and cannot be a layer too; give it another Name")]
    [InlineData("Conv(8, Padding = 1), Share([|\"\"|])", "DSL2001", "Share(\"\"), layer 3, has \"\" for Layer: use a name")]
    [InlineData("Repeat(2), Branch, Conv(8), Branch, [|Add|], End", "DSL3030", "Add, layer 6, joins 8×14×14 (branch 1) and 8×16×16 (branch 2), but they differ in dimensions 1 and 2; they part at Conv(8), layer 4, in branch 1, which makes 8×14×14 of 8×16×16: give Conv(8), layer 4, Padding = \"same\", or put Crop(14) at the end of branch 2")]
    public void Repetition_and_shared_weights(string layers, string id, string message) => Expected.Error(Network(layers), id, message);

    [Theory]
    [InlineData("Repeat(2), Conv(8), Output([|\"a\"|]), End, ReLU", "DSL1024", "Output(\"a\"), layer 4, is repeated, and each turn would give a result \"a\": put it after End, or write the turns one by one")]
    public void Results_in_a_repetition(string layers, string id, string message) =>
        Expected.Error($"using TorchDsl;\n[Input(8, 16, 16), {layers}]\npublic partial class Net;", id, message);

    [Theory]
    [InlineData("Use<Basic>(8, 16, 2), Use<Basic>(16), Use<Outer>(16, 2), Use<Square>")]
    [InlineData("Use<Fixed>, Use<Fixed>(Repeat = 2)")]
    [InlineData("Use<Basic>(16, Name = \"layer1\", Repeat = 3), Use<Basic>(16, 8, 2, Name = \"layer2.0\"), Use<Basic>(8, Name = \"layer2\", Repeat = 2)")]
    [InlineData("Repeat(2, Name = \"stage\"), Use<Basic>(4), ReLU, End, Repeat(2), Tap(\"x\"), Conv(4, Padding = 1), Add(\"x\"), End")]
    [InlineData("Conv(8, Padding = 1), ReLU, Share(\"conv1\"), ReLU, Use<Basic>(8, Name = \"b\"), Share(\"b\")")]
    [InlineData("Layer<Own>(1, \"a\"), Layer<Own>(2, \"b\", PaddingModes.Reflect), Layer<Squares>", "Layer<Squares>", "ReLU")]
    public void No_false_alarm(string layers, string from = "Use<Square>", string to = "ReLU") =>
        Compiler.Compile(Network(layers).Replace($", {from}]", $", {to}]", StringComparison.Ordinal)).AssertClean();

    [Theory]
    [InlineData("[Input(4), Linear(4), [|Use<B>|]] public partial class A;\n[Input(4), Linear(4), Use<A>] public partial class B;", "A → B → A", "B → A → B")]
    [InlineData("[Input(4), Linear(4), [|Use<B>|]] public partial class A;\n[Input(4), Use<C>] public partial class B;\n[Input(4), Use<A>] public partial class C;", "A → B → C → A", "B → C → A → B", "C → A → B → C")]
    public void Blocks_that_contain_each_other(string source, params string[] cycles)
    {
        var compiled = Compiler.Compile("using TorchDsl;\n" + source.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal));
        Assert.Empty(compiled.Errors);
        Assert.All(compiled.Analyzed, diagnostic => Assert.Equal("DSL1013", diagnostic.Id));
        Assert.Equal(cycles.Length, compiled.Analyzed.Length);
        Assert.All(cycles, cycle => Assert.Single(compiled.Analyzed, diagnostic => diagnostic.GetMessage().Contains($"({cycle}), which would never end: repeat layers by Repeat, or use another block", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_uses_blocks_that_contain_each_other_says_nothing() => Assert.Equal(2, Compiler.Compile("""
        using TorchDsl;
        [Input(4), Linear(4), Use<B>] public partial class A;
        [Input(4), Linear(4), Use<C>] public partial class B;
        [Input(4), Use<B>] public partial class C;
        """).Analyzed.Length);

    [Theory]
    [InlineData("[Input(4), Linear([|5|], 4)] public partial class B;", "DSL3001")]
    [InlineData("[Input(4), Linear(4)] public class [|B|];", "DSL1001")]
    [InlineData("[Input(4), Linear(nameof(x))] public partial class B(int x, string [|y|]);", "DSL1012")]
    [InlineData("[Input(4), Linear(4)] public partial class [|B|]<T>;", "DSL1007")]
    public void A_block_that_is_wrong_by_itself_is_reported_there_and_not_where_it_is_used(string block, string id)
    {
        var source = $"using TorchDsl;\n{block}\n[Input(4), Linear(4), Use<B{(block.Contains("<T>", StringComparison.Ordinal) ? "<int>" : "")}>{(block.Contains("int x", StringComparison.Ordinal) ? "(4, 2)" : "")}] public partial class A;";
        var diagnostic = Assert.Single(Compiler.Compile(source.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal)).Analyzed);
        Assert.Equal((id, source.IndexOf("[|", StringComparison.Ordinal)), (diagnostic.Id, diagnostic.Location.SourceSpan.Start));
    }

    private static string Network(string layers) => $$"""
        using TorchDsl;
        using TorchSharp;
        using static TorchSharp.torch;

        [Input(nameof(channels), "h", "w")]
        [Branch, Conv(nameof(channels), nameof(width), 3, Stride = nameof(stride), Padding = 1), BatchNorm, ReLU, Conv(nameof(width), nameof(width), 3, Padding = 1)]
        [Branch, Conv(nameof(width), Kernel = 1, Stride = nameof(stride))]
        [Add, ReLU]
        public partial class Basic(int channels, int width, int stride = 1);

        [Input(nameof(channels), "h", "w"), Conv(nameof(channels), 8, 3, Groups = nameof(groups)), Use<Basic>(nameof(width))]
        public partial class Outer(int channels, int width, int groups = 1);

        [Input(3, 8, 8), Conv(4), Output("a"), ReLU]
        public partial class Two;

        [Input(nameof(n), 16, "s", "s"), Flatten(1), Conv(4, Bias = nameof(bias)), Dropout(nameof(p))]
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

        [Shape("2*c h w -> c h w", Parameters = "0")]
        public sealed class Left() : nn.Module<Tensor, Tensor>("Own") { public override Tensor forward(Tensor input) => input; }

        [Input(8, 16, {{(layers.Contains("Squares", StringComparison.Ordinal) ? 12 : 16)}}), {{layers}}]
        public partial class Net;
        """;
}
