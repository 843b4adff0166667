using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Running;

/// <summary>Fails, after it has made tensors, where it is told to.</summary>
[Shape("c h w -> c h w", Parameters = "0")]
internal sealed class Failing() : nn.Module<Tensor, Tensor>(nameof(Failing))
{
    public static bool Fails { get; set; }

    public override Tensor forward(Tensor input)
    {
        var part = input.mul(2);
        return Fails ? throw new InvalidOperationException("It fails.") : part;
    }
}

[Input(3, 8, 8)]
[Conv(4, Padding = 1), ReLU, Tap("skip"), Use<FailingBlock>(4), Concat("skip"), Output("map")]
[GlobalAvgPool, Flatten, Linear(2)]
internal sealed partial class FailingNet;

[Input(nameof(channels), "h", "w")]
[Branch, Conv(nameof(channels), Padding = 1), ReLU, Branch, Layer<Failing>, Add]
internal sealed partial class FailingBlock(int channels);

[Collection(nameof(Alone))]
public class FailureTests
{
    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void A_forward_that_fails_leaves_no_tensor(bool gradients, bool inScope)
    {
        using var scope = inScope ? NewDisposeScope() : null;
        using var mode = set_grad_enabled(gradients);
        using var network = new FailingNet();
        using var input = randn(2, 3, 8, 8);
        var before = LiveTensors.Count;
        Failing.Fails = true;
        Assert.Throws<InvalidOperationException>(() => network.call(input));
        Failing.Fails = false;
        Assert.Equal(before, LiveTensors.Count);
        Assert.False(input.IsInvalid);
        var (result, map) = network.call(input);
        result.Dispose();
        map.Dispose();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_hook_that_fails_leaves_no_tensor(bool before)
    {
        using var network = new FailingNet();
        using var input = randn(2, 3, 8, 8);
        var last = (nn.Module<Tensor, Tensor>)network.named_children().Last().module;
        if (before)
            last.register_forward_pre_hook((_, _) => throw new InvalidOperationException("It fails."));
        else
            last.register_forward_hook((_, _, _) => throw new InvalidOperationException("It fails."));
        var live = LiveTensors.Count;
        Assert.Throws<InvalidOperationException>(() => network.call(input));
        Assert.Equal(live, LiveTensors.Count);
    }
}
