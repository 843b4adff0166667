using TorchDsl.Tests.Compiling;
using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace TorchDsl.Tests.Running;

/// <summary>Blocks whose parameters say how often layers are repeated, beside loops over the same weights written by hand.</summary>
[Collection(nameof(Alone))]
public class LoopTests
{
    public static TheoryData<int, bool> Cases => new() { { 0, true }, { 1, false }, { 2, true } };

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void Each_layer_is_made_for_what_its_turn_takes(int n)
    {
        using var scope = NewDisposeScope();
        using var block = new Grown(4, 3, n);
        var weights = block.state_dict();
        Check(block.call, input =>
        {
            var x = input;
            for (var turn = 1; turn <= n; turn++)
                x = cat([x, conv2d(x.relu(), weights[$"layer{turn}.conv1.weight"], weights[$"layer{turn}.conv1.bias"], padding: [1, 1])], 1);
            return conv2d(x, weights["conv1.weight"], weights["conv1.bias"]);
        });
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Repetitions_stand_in_each_other_and_take_values_from_outside(int n, bool twice)
    {
        using var scope = NewDisposeScope();
        using var block = new Nested(4, n, 1, 3.0, twice);
        using var side = randn(2, 4, 6, 7);
        var weights = block.state_dict();
        Check(input => block.call(input, side), input => ByHand(weights, input, side, n, twice));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Results_are_all_that_is_left_and_the_inputs_are_not_changed(int n, bool twice)
    {
        using var block = new Nested(4, n, 1, 3.0, twice);
        using var functions = new Functions(4, n);
        using Tensor input = randn(2, 4, 6, 7), side = randn(2, 4, 6, 7);
        var untouched = (input.bytes.ToArray(), side.bytes.ToArray());
        foreach (var gradients in new[] { false, true })
        {
            using var mode = set_grad_enabled(gradients);
            var before = LiveTensors.Count;
            Tensor result = block.call(input, side), other = functions.call(input);
            Assert.False(ReferenceEquals(other, input));
            Assert.Equal(before + 2, LiveTensors.Count);
            result.Dispose();
            other.Dispose();
            Assert.Equal(before, LiveTensors.Count);
            Assert.True(input.bytes.SequenceEqual(untouched.Item1) && side.bytes.SequenceEqual(untouched.Item2));
        }
    }

    [Fact]
    public void A_failing_turn_leaves_nothing()
    {
        using var block = new Grown(4, 3, 2);
        using var input = randn(2, 4, 6, 7);
        block.get_parameter("layer2.conv1.weight")!.Dispose();
        var before = LiveTensors.Count;
        Assert.ThrowsAny<Exception>(() => block.call(input));
        Assert.Equal(before, LiveTensors.Count);
    }

    [Fact]
    public void Names_are_those_that_the_compiler_knows()
    {
        using var network = new Looper();
        Assert.Equal(Looper.ParameterCount, network.parameters().Sum(parameter => parameter.numel()));
        var known = Looper.Summary.Rows.Where(row => row.Parameters > 0).Select(row => row.Name + ".weight").ToList();
        Assert.Equal(
            [
                "conv1.weight", "a.layer1.conv1.weight", "a.layer2.conv1.weight", "a.layer3.conv1.weight", "a.conv1.weight", "b.conv1.weight",
                "c.conv1.0.weight", "c.inner.0.1.mix.weight", "c.conv1.1.weight", "c.tail.0.weight", "c.tail.1.weight",
                "wider0.weight", "wider10.weight", "wider20.weight", "stage0.conv.weight", "stage1.conv.weight",
                "f.block.0.0.weight", "f.part4-0.weight", "f.part4-1.weight", "f.4.weight", "g.block.0.0.weight", "g.part4-0.weight", "g.9.weight",
            ],
            known);
        Assert.Equal(known.Order(), network.state_dict().Keys.Where(key => key.EndsWith("weight", StringComparison.Ordinal)).Order());
        var dropouts = Looper.Summary.Rows.Select(row => row.Layer).Where(text => text.StartsWith("Dropout", StringComparison.Ordinal));
        Assert.Equal(["Dropout(0.125)", "Dropout(0.25)"], dropouts);
        using var result = network.call(randn(2, 3, 6, 7));
        Assert.Equal([2, .. Looper.OutputShape], result.shape);
    }

    [Fact]
    public void The_summary_has_the_names_that_are_keys()
    {
        using var network = new LaterAndGrowing();
        var keys = network.state_dict().Keys.Where(key => key.EndsWith(".weight", StringComparison.Ordinal)).Select(key => key[..^".weight".Length]);
        var names = LaterAndGrowing.Summary.Rows.Where(row => row.Parameters != 0).Select(row => row.Name).ToList();
        Assert.Equal(names.Order(StringComparer.Ordinal), keys.Order(StringComparer.Ordinal));
        Assert.Contains("later.group.0.1.conv1", names);
        Assert.Contains("growing.a.0.0", names);
        Assert.Contains("growing.s.1.1.conv1", names);
    }

    [Fact]
    public void The_turns_of_a_group_that_comes_up_again_have_names_of_their_own()
    {
        using var network = new Groups();
        string[] known = [.. Groups.Summary.Rows.Where(row => row.Parameters > 0).Select(row => row.Name + ".weight")];
        Assert.Equal(
            [
                "a.group.0.0.mix.weight", "a.group.0.0.conv2.weight", "a.group.1.0.mix.weight", "a.group.1.0.conv2.weight",
                "a.group.0.1.mix.weight", "a.group.0.1.conv2.weight", "a.group.1.1.mix.weight", "a.group.1.1.conv2.weight",
                "c.group.0.0.mix.weight", "c.group.0.0.conv2.weight", "c.group.0.1.mix.weight", "c.group.0.1.conv2.weight",
            ],
            known);
        Assert.Equal(known.Order(), network.state_dict().Keys.Where(key => key.EndsWith("weight", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public void What_is_wrong_in_no_turn_is_not_wrong() => Compiler.Compile("""
        using TorchDsl;
        [Input(nameof(c), "h", "w"), Conv(nameof(c), Kernel = $"2*{nameof(n)}-1", Padding = $"{nameof(n)}-1", Repeat = nameof(n)), ReLU]
        public partial class B(int c, int n);
        [Input(4, 5, 5), Use<B>(0), Use<B>("n: 1")]
        public partial class Net;
        """).AssertClean();

    [Fact]
    public void A_negative_number_of_turns_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => new Grown(4, 3, -1));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    public void What_is_known_of_all_turns_is_what_each_has(int n)
    {
        var known = Compiler.Compile($$"""
            using TorchDsl;
            [Input(nameof(c), "h", "w"), Use<A>(3, Repeat = nameof(n), Name = "a"), Conv(2, Kernel = 1)]
            public partial class B(int c, int n);
            [Input(nameof(c), "h", "w"), Tap("x"), Conv(nameof(g), Padding = 1), Concat("x")]
            public partial class A(int c, int g);
            [Input(4, 5, 5), Use<B>({{n}})]
            public partial class Net;
            """);
        known.AssertClean();
        long count = 0, channels = 4;
        for (var turn = 0; turn < n; turn++, channels += 3)
            count += (channels * 3 * 9) + 3;
        Assert.Contains($"ParameterCount = {count + (channels * 2) + 2};", known.Generated["Net.TorchDsl.g.cs"], StringComparison.Ordinal);
    }

    private static Tensor ByHand(Dictionary<string, Tensor> weights, Tensor input, Tensor side, int n, bool twice)
    {
        Tensor Mixed(Tensor value, string name) => conv2d(value, weights[name + ".weight"], weights[name + ".bias"]);
        var x = input;
        for (var turn = 0; turn < n; turn++)
        {
            var a = x.relu();
            long[] around = [1 + turn, 1 + turn];
            x = conv2d(a, weights[$"conv1.{turn}.weight"], weights[$"conv1.{turn}.bias"], padding: around, dilation: around);
            x = (side - (a + x)).clamp(-4, 3.0 * (1 + turn) / 4);
            for (var inner = 0; inner < 2 - turn; inner++)
                x = (inner > 0 ? Mixed(x, $"inner.{turn}.{inner}.mix") : x).tanh().tanh();
        }

        var tail = x;
        for (var turn = 0; turn < (twice ? n : 0); turn++)
            tail = Mixed(tail, $"tail.{turn}");
        return x + tail;
    }

    private static void Check(Func<Tensor, Tensor> call, Func<Tensor, Tensor> byHand)
    {
        Tensor input = randn(2, 4, 6, 7, requires_grad: true), twin = input.detach().clone().requires_grad_(true);
        var (result, expected) = (call(input), byHand(twin));
        Assert.True(result.allclose(expected, atol: 1e-6));
        result.square().sum().backward();
        expected.square().sum().backward();
        Assert.True(input.grad!.allclose(twin.grad!, atol: 1e-5));
    }
}
