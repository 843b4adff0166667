using static TorchSharp.torch;

namespace TorchDsl.Tests.Running;

/// <summary>Blocks of several results, beside the same weights called by hand.</summary>
[Collection(nameof(Alone))]
public class ResultTests
{
    [Fact]
    public void Each_result_is_a_value()
    {
        using var scope = NewDisposeScope();
        using var network = new Leveled();
        Tensor input = randn(2, 3, 6, 7, requires_grad: true), twin = input.detach().clone().requires_grad_(true);
        var (result, seen) = network.call(input);
        var (expected, seenByHand) = ByHand(network.state_dict(), twin);
        Assert.True(result.allclose(expected, atol: 1e-5));
        Assert.True(seen.allclose(seenByHand, atol: 1e-5));
        (result.square().sum() + seen.sum()).backward();
        (expected.square().sum() + seenByHand.sum()).backward();
        Assert.True(input.grad!.allclose(twin.grad!, atol: 1e-3));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Results_are_all_that_is_left_and_the_input_is_not_changed(bool isHooked)
    {
        using var network = new Leveled();
        using var input = randn(2, 3, 6, 7);
        var (untouched, kept) = (input.bytes.ToArray(), new List<Tensor>());
        if (isHooked)
            network.children().OfType<Levels>().First().register_forward_hook((_, value, results) => Keep(kept, value, results));
        foreach (var gradients in new[] { false, true })
        {
            using var mode = set_grad_enabled(gradients);
            var before = LiveTensors.Count;
            var (result, seen) = network.call(input);
            kept.ForEach(tensor => Assert.False(tensor.IsInvalid));
            kept.ForEach(tensor => tensor.Dispose());
            kept.Clear();
            result.Dispose();
            seen.Dispose();
            Assert.Equal(before, LiveTensors.Count);
            Assert.True(input.bytes.SequenceEqual(untouched));
        }
    }

    [Fact]
    public void The_summary_has_the_layers_once_and_the_names_are_those_of_the_weights()
    {
        using var network = new Leveled();
        Assert.Equal(Leveled.ParameterCount, network.parameters().Sum(parameter => parameter.numel()));
        var known = Leveled.Summary.Rows.Where(row => row.Parameters > 0).Select(row => row.Name + ".weight");
        Assert.Equal(known.Order(), network.state_dict().Keys.Where(key => key.EndsWith("weight", StringComparison.Ordinal)).Order());
        Assert.DoesNotContain(Leveled.Summary.Rows, row => row.Name.EndsWith("same", StringComparison.Ordinal));
    }

    private static (Tensor, Tensor, Tensor) Keep(List<Tensor> kept, Tensor value, (Tensor Main, Tensor Same, Tensor Inner) results)
    {
        kept.AddRange([value, results.Main, results.Same, results.Inner]);
        return results;
    }

    private static (Tensor Result, Tensor Seen) ByHand(Dictionary<string, Tensor> weights, Tensor input)
    {
        (Tensor Main, Tensor Same, Tensor Inner) Levels(Tensor x, string name)
        {
            Tensor Conv(Tensor value, string layer) =>
                nn.functional.conv2d(value, weights[$"{name}.{layer}.weight"], weights[$"{name}.{layer}.bias"], padding: [1, 1]);
            var inner = Conv(x, "conv1").relu();
            return (Conv(inner, "conv2"), x, inner);
        }

        var one = Levels(input, "one");
        var two = Levels(one.Same.relu() + (one.Main.relu() + one.Inner), "two");
        var again = Levels(two.Inner.tanh(), "one");
        var seen = again.Same - again.Main;
        var x = seen;
        for (var turn = 0; turn < 2; turn++)
            x = Levels(x, $"deep.turning.level{turn}").Main + x;
        var deep = Levels(x, "deep.levels");
        return (deep.Main * deep.Inner, seen);
    }
}
