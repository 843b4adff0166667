using static TorchSharp.torch;

namespace TorchDsl.Tests.Running;

/// <summary>Values in parts that have names.</summary>
[Collection(nameof(Alone))]
public class SplitTests
{
    [Fact]
    public void Parts_are_what_torch_split_gives_and_one_that_is_overwritten_changes_no_other()
    {
        using var scope = NewDisposeScope();
        using var network = new SplitNet();
        Tensor input = randn(2, 8, 5, 6, requires_grad: true), twin = input.detach().clone().requires_grad_(true);
        var state = network.state_dict();
        var whole = Conv(twin, 1);
        var (byChannels, halves) = (whole.split([3, 5], 1), whole.chunk(2, 1));
        var mixed = Conv(byChannels[1].relu(), 2) + byChannels[0];
        var pooled = (halves[0].tanh() + halves[1]).mean([2, 3], true);
        var (result, expected) = (network.call(input), Conv(pooled, 3) * mixed);
        Assert.True(result.allclose(expected, atol: 1e-6));
        result.square().sum().backward();
        expected.square().sum().backward();
        Assert.True(input.grad!.allclose(twin.grad!, atol: 1e-5));

        Tensor Conv(Tensor x, int number) => nn.functional.conv2d(x, state[$"conv{number}.weight"], state[$"conv{number}.bias"]);
    }

    [Theory]
    [InlineData(3, 4)]
    [InlineData(12, 1)]
    public void A_free_size_has_equal_parts(long height, long width)
    {
        using var scope = NewDisposeScope();
        using var network = new SplitFree();
        var input = randn(2, 2, height, width);
        var parts = input.sigmoid().chunk(3, 2);
        Assert.True(network.call(input).allclose((parts[1] - parts[0]) * parts[2]));
        Assert.Throws<ArgumentException>(() => network.call(randn(2, 2, height + 1, width)));
    }

    [Fact]
    public void Where_a_value_is_not_split_each_name_is_that_of_the_whole()
    {
        using var scope = NewDisposeScope();
        using ShuffleUnit halved = new(4, 1), strided = new(4, 2);
        Assert.Equal(["conv2.weight", "conv2.bias", "conv3.weight", "conv3.bias"], halved.state_dict().Keys);
        var (input, state) = (randn(1, 4, 6, 6), strided.state_dict());
        var one = nn.functional.conv2d(input, state["conv1.weight"], state["conv1.bias"], [2, 2]);
        var changed = nn.functional.conv2d(input, state["conv2.weight"], state["conv2.bias"]).relu();
        var other = nn.functional.conv2d(changed, state["conv3.weight"], state["conv3.bias"], [2, 2], [1, 1]);
        var expected = stack([one, other], 2).flatten(1, 2);
        Assert.True(strided.call(input).allclose(expected, atol: 1e-6));
        Assert.Equal([1, 4, 6, 6], halved.call(input).shape);
        Assert.Equal([1, 4, 3, 3], new ShuffleNet().call(input).shape);
    }

    [Fact]
    public void Parts_of_ids_are_ids()
    {
        using var scope = NewDisposeScope();
        using var network = new Categories();
        Assert.StartsWith("Categories looks up token ids by Embedding", Message(zeros(2, 3)), StringComparison.Ordinal);
        var ids = tensor([4L, 6, 2, 0, 1, 1], [2, 3]);
        var state = network.state_dict();
        var columns = Enumerable.Range(1, 3).Select(i => state[$"embedding{i}.weight"].index_select(0, ids.select(1, i - 1)));
        Assert.True(network.call(ids).allclose(nn.functional.linear(cat([.. columns], 1), state["fc1.weight"], state["fc1.bias"])));

        string Message(Tensor input) => Assert.Throws<ArgumentException>(() => network.call(input)).Message;
    }

    [Fact]
    public void Results_are_all_that_is_left()
    {
        using nn.Module<Tensor, Tensor> parts = new SplitNet(), free = new SplitFree(), units = new ShuffleNet();
        (nn.Module<Tensor, Tensor> Network, long[] Shape)[] all = [(parts, [2, 8, 5, 6]), (free, [2, 2, 6, 3]), (units, [2, 4, 6, 6])];
        foreach (var (network, shape) in all)
        {
            using var input = randn(shape);
            var untouched = input.bytes.ToArray();
            var before = LiveTensors.Count;
            network.call(input).Dispose();
            Assert.Equal(before, LiveTensors.Count);
            Assert.True(input.bytes.SequenceEqual(untouched));
        }
    }
}
