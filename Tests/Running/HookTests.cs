using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Running;

[Input(3, 8, 8)]
[Conv(4, Padding = 1), ReLU, Use<HookedBlock>(4, Name = "block"), BatchNorm, LeakyReLU]
[Flatten, Linear(10), Tanh, Linear(2, Name = "last")]
internal sealed partial class Hooked;

[Input(nameof(channels), "h", "w")]
[Branch, Conv(nameof(channels), Padding = 1), ReLU, Conv(nameof(channels), Padding = 1), Branch, Add, ReLU]
internal sealed partial class HookedBlock(int channels);

[Input(5, 4), LSTM(3, Bidirectional = true), GRU(6), MultiheadAttention(2), Tanh]
internal sealed partial class HookedSequence;

/// <summary>What a hook is given stays as it is, whatever the network does with its own values afterwards.</summary>
[Collection(nameof(Alone))]
public class HookTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_hooks_are_given_is_neither_overwritten_nor_disposed(bool training)
    {
        using var scope = NewDisposeScope();
        var network = new Hooked();
        network.train(training);
        var given = new List<(Tensor Tensor, byte[] Then)>();
        foreach (var layer in network.modules().OfType<nn.Module<Tensor, Tensor>>().Prepend(network))
        {
            layer.register_forward_pre_hook((_, input) => Keep(input));
            layer.register_forward_hook((_, input, result) =>
            {
                Keep(input);
                return Keep(result);
            });
        }

        network.call(randn(2, 3, 8, 8)).sum().backward();
        Assert.Equal(8 * 3, given.Count);
        Assert.All(given, one => Assert.Equal(one.Then, one.Tensor.detach().contiguous().bytes.ToArray()));

        Tensor Keep(Tensor tensor)
        {
            given.Add((tensor, tensor.detach().contiguous().bytes.ToArray()));
            return tensor;
        }
    }

    [Fact]
    public void Hooks_change_no_result()
    {
        using var scope = NewDisposeScope();
        var (network, input) = (new Hooked(), randn(2, 3, 8, 8));
        network.eval();
        var before = network.call(input);
        foreach (var layer in network.modules().OfType<nn.Module<Tensor, Tensor>>())
            layer.register_forward_hook((_, _, result) => result);
        Assert.True(before.equal(network.call(input)).all().item<bool>());
    }

    [Fact]
    public void A_hook_may_return_its_input()
    {
        using var scope = NewDisposeScope();
        var (network, input) = (new HookedBlock(3), randn(2, 3, 4, 4));
        foreach (var layer in network.modules().OfType<nn.Module<Tensor, Tensor>>())
            layer.register_forward_hook((_, value, _) => value);
        // Both convolutions are out: what is left is relu(relu(x) + x).
        var expected = nn.functional.relu(nn.functional.relu(input) + input);
        Assert.True(expected.equal(network.call(input)).all().item<bool>());
        Assert.True(expected.equal(network.call(input)).all().item<bool>());
    }

    [Fact]
    public void A_hook_that_is_removed_is_forgotten()
    {
        using var scope = NewDisposeScope();
        var network = new HookedBlock(3);
        var kept = new List<Tensor>();
        var hook = ((nn.Module<Tensor, Tensor>)network.named_children().First().module).register_forward_hook((_, _, result) =>
        {
            kept.Add(result);
            return result;
        });
        network.call(randn(2, 3, 4, 4));
        hook.remove();
        network.call(randn(2, 3, 4, 4));
        Assert.False(Assert.Single(kept).IsInvalid);
    }

    [Fact]
    public void Recurrent_layers_and_attention_have_hooks_too()
    {
        using var scope = NewDisposeScope();
        var (network, input) = (new HookedSequence(), randn(2, 5, 4));
        var before = network.call(input);
        var given = new List<Tensor>();
        foreach (var (_, layer) in network.named_children())
        {
            if (layer is TorchSharp.Modules.LSTM lstm)
                lstm.register_forward_hook((_, _, _, result) => (Keep(result.Item1), Keep(result.Item2), Keep(result.Item3)));
            else if (layer is TorchSharp.Modules.GRU gru)
                gru.register_forward_hook((_, _, _, result) => (Keep(result.Item1), Keep(result.Item2)));
            else
                ((nn.Module<Tensor, Tensor>)layer).register_forward_hook((_, _, result) => Keep(result));
        }

        Assert.True(before.equal(network.call(input)).all().item<bool>());
        Assert.Equal(6, given.Count);
        Assert.All(given, tensor => Assert.False(tensor.IsInvalid));

        Tensor Keep(Tensor tensor)
        {
            given.Add(tensor);
            return tensor;
        }
    }
}
