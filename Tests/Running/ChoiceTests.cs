using TorchDsl.Tests.Compiling;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Running;

/// <summary>Blocks whose parameters say which layers are there.</summary>
[Collection(nameof(Alone))]
public class ChoiceTests
{
    public static TheoryData<int, bool, bool> All
    {
        get
        {
            var all = new TheoryData<int, bool, bool>();
            foreach (var (inner, act, wide) in from inner in new[] { 2, 4, 6 } from act in Flags from wide in Flags select (inner, act, wide))
                all.Add(inner, act, wide);
            return all;
        }
    }

    private static bool[] Flags => [false, true];

    [Theory]
    [MemberData(nameof(All))]
    public void What_is_left_out_is_the_identity(int inner, bool act, bool wide)
    {
        using var scope = NewDisposeScope();
        using var block = new Choices(4, inner, act, wide);
        block.eval();
        Tensor input = randn(2, 4, 6, 7, requires_grad: true), twin = input.detach().clone().requires_grad_(true);
        var (result, expected) = (block.call(input), ByHand(block.state_dict(), twin, inner, act, wide));
        Assert.True(result.allclose(expected, atol: 1e-6));
        result.square().sum().backward();
        expected.square().sum().backward();
        Assert.True(input.grad!.allclose(twin.grad!, atol: 1e-5));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Results_are_all_that_is_left_and_the_input_is_not_changed(int inner, bool act, bool wide)
    {
        using var block = new Choices(4, inner, act, wide);
        using var input = randn(2, 4, 6, 7);
        var untouched = input.bytes.ToArray();
        foreach (var gradients in Flags)
        {
            using var mode = set_grad_enabled(gradients);
            var before = LiveTensors.Count;
            var result = block.call(input);
            Assert.False(ReferenceEquals(result, input));
            Assert.Equal(before + 1, LiveTensors.Count);
            result.Dispose();
            Assert.Equal(before, LiveTensors.Count);
            Assert.True(input.bytes.SequenceEqual(untouched));
        }
    }

    [Fact]
    public void What_is_left_out_has_no_weights_and_its_name_stays_its_own()
    {
        using var network = new Chooser();
        Assert.Equal(Chooser.ParameterCount, network.parameters().Sum(parameter => parameter.numel()));
        var keys = network.state_dict().Keys.Where(key => key.EndsWith("weight", StringComparison.Ordinal)).ToList();
        Assert.Equal(
            [
                "a.conv2.weight", "a.last.weight", "b.conv1.weight", "b.bn1.weight", "b.conv2.weight", "b.last.weight",
                "c.conv1.weight", "c.bn1.weight", "c.conv2.weight", "c.last.weight", "d.conv1.weight", "d.bn1.weight", "d.conv2.weight", "d.last.weight",
            ],
            keys);
        var rows = Chooser.Summary.Rows.Where(row => row.Parameters > 0).Select(row => row.Name + ".weight");
        Assert.Equal(keys, rows);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(3)]
    public void A_difference_is_one_whichever_is_there(int width)
    {
        using var scope = NewDisposeScope();
        using var block = new Difference(4, width);
        var (input, state) = (randn(2, 4, 3, 3), block.state_dict());
        var first = nn.functional.conv2d(input, state["conv1.weight"], state["conv1.bias"]);
        var other = width == 4 ? input : nn.functional.conv2d(input, state["other.weight"], state["other.bias"]);
        Assert.True(block.call(input).allclose(first - other, atol: 1e-6));
    }

    [Theory]
    [InlineData(64, "DSL2010")]
    [InlineData(10_000, "DSL2010")]
    public void A_test_of_very_many_parts_is_refused(int count, string rule)
    {
        var test = string.Join(" && ", Enumerable.Repeat("c > 1", count + 2));
        var compiled = Compiler.Compile($"using TorchDsl;\n[Input(nameof(c)), ReLU(When = \"{test}\")] public partial class Net(int c);");
        Assert.Equal([rule], compiled.Analyzed.Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public void A_test_of_a_number_beyond_64_bits_is_refused()
    {
        const string source = "using TorchDsl;\n[Input(nameof(c)), ReLU(When = \"c > 99999999999999999999\")] public partial class Net(int c);";
        Assert.Equal(["DSL2008"], Compiler.Compile(source).Analyzed.Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public void All_off_is_an_alias()
    {
        using var block = new Chosen(false);
        using var off = new OnlyChoice(4, false);
        using var input = randn(2, 4, 3, 3);
        using var result = off.call(input);
        Assert.False(ReferenceEquals(result, input));
        Assert.True(result.bytes.SequenceEqual(input.bytes));
    }

    private static Tensor ByHand(Dictionary<string, Tensor> state, Tensor input, int inner, bool act, bool wide)
    {
        var x = input;
        if (inner != 4)
        {
            x = Conv(x, "conv1", 0);
            x = nn.functional.batch_norm(
                x, state["bn1.running_mean"], state["bn1.running_var"], state["bn1.weight"], state["bn1.bias"], training: false);
        }

        if (act)
            x = x.relu();
        x = Conv(x, "conv2", wide ? 2 : 1);
        if (wide)
            x = x.tanh() + (act ? x.sigmoid().tanh() : x);
        x = Conv(x, "last", 0);
        if (act && inner > 2)
            x = x.tanh();
        if (inner >= 4 || act)
            x = input + x;
        return act ? x.sigmoid() * x : x.sigmoid();

        Tensor Conv(Tensor value, string name, long padding) =>
            nn.functional.conv2d(value, state[name + ".weight"], state.TryGetValue(name + ".bias", out var bias) ? bias : null, padding: [padding, padding]);
    }
}
