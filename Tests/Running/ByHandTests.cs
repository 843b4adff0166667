using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Running;

/// <summary>Modules written by hand that return what is not the network's to dispose or to overwrite.</summary>
[Collection(nameof(Alone))]
public class ByHandTests
{
    [Fact]
    public void A_module_may_return_its_input() => RunsTwice(new ReturnsInputNet());

    [Fact]
    public void A_module_may_return_a_parameter_of_its_own() => RunsTwice(new ReturnsParameterNet());

    [Fact]
    public void A_module_may_return_a_tensor_that_it_was_created_with() => RunsTwice(new ReturnsConstantNet());

    [Fact]
    public void A_module_may_return_what_it_has_computed_once_and_keeps() => RunsTwice(new ReturnsCachedNet());

    [Fact]
    public void A_module_may_keep_what_it_returns_in_a_collection() => RunsTwice(new ReturnsCachedBySizeNet());

    [Fact]
    public void A_module_may_keep_what_it_returns_in_a_Lazy_or_a_tuple()
    {
        RunsTwice(new ReturnsLazyNet());
        RunsTwice(new ReturnsFirstOfPairNet());
    }

    [Fact]
    public void What_a_module_keeps_without_returning_it_stays_too() => RunsTwice(new KeepsMaskNet());

    [Fact]
    public void A_module_in_a_module_may_keep_what_both_return() => RunsTwice(new ReturnsOfInnerNet());

    [Fact]
    public void What_a_module_returns_new_is_disposed()
    {
        using var network = new ReturnsNewNet();
        using var input = randn(2, 4, 4);
        var before = LiveTensors.Count;
        network.call(input).Dispose();
        Assert.Equal(before, LiveTensors.Count);
    }

    // The network around the module overwrites and disposes what it may. There is no scope outside, so that what is kept stays.
    private static void RunsTwice(Network<Tensor, Tensor> network)
    {
        using var mode = no_grad();
        using var input = randn(2, 4, 4);
        using var untouched = input.clone();
        using var result = network.call(input);
        using var first = result.clone();
        result.Dispose();
        using (NewDisposeScope())
            network.call(input);
        using var last = network.call(input);
        using var isEqual = first.equal(last);
        using var isUntouched = untouched.equal(input);
        Assert.All(isEqual.data<bool>().Concat(isUntouched.data<bool>()), Assert.True);
        network.Dispose();
    }
}

internal sealed class ReturnsInput() : nn.Module<Tensor, Tensor>(nameof(ReturnsInput))
{
    public override Tensor forward(Tensor input) => input;
}

internal sealed class ReturnsParameter : nn.Module<Tensor, Tensor>
{
    private readonly Parameter weight = nn.Parameter(randn(2, 4, 4));

    public ReturnsParameter()
        : base(nameof(ReturnsParameter)) => RegisterComponents();

    public override Tensor forward(Tensor input) => weight;
}

internal sealed class ReturnsConstant() : nn.Module<Tensor, Tensor>(nameof(ReturnsConstant))
{
    private readonly Func<Tensor> constant = Constant(randn(2, 4, 4));

    public override Tensor forward(Tensor input) => constant();

    private static Func<Tensor> Constant(Tensor tensor) => () => tensor;
}

internal sealed class ReturnsCached() : nn.Module<Tensor, Tensor>(nameof(ReturnsCached))
{
    private Tensor? cached;

    public override Tensor forward(Tensor input) => cached ??= input.mul(2);
}

internal sealed class ReturnsCachedBySize() : nn.Module<Tensor, Tensor>(nameof(ReturnsCachedBySize))
{
    private readonly Dictionary<long, Tensor> cached = [];

    public override Tensor forward(Tensor input)
    {
        if (!cached.TryGetValue(input.size(0), out var result))
            cached.Add(input.size(0), result = input.mul(2));
        return result;
    }
}

internal sealed class ReturnsLazy() : nn.Module<Tensor, Tensor>(nameof(ReturnsLazy))
{
    private readonly Lazy<Tensor> cached = new(() => randn(2, 4, 4));

    public override Tensor forward(Tensor input) => cached.Value;
}

internal sealed class ReturnsFirstOfPair() : nn.Module<Tensor, Tensor>(nameof(ReturnsFirstOfPair))
{
    private (Tensor First, Tensor Second)? cached;

    public override Tensor forward(Tensor input)
    {
        cached ??= (input.mul(2), input.mul(3));
        return cached.Value.First;
    }
}

internal sealed class KeepsMask() : nn.Module<Tensor, Tensor>(nameof(KeepsMask))
{
    private Tensor? mask;

    public override Tensor forward(Tensor input)
    {
        mask ??= ones_like(input);
        return input.mul(mask);
    }
}

internal sealed class ReturnsOfInner : nn.Module<Tensor, Tensor>
{
    private readonly ReturnsCached inner = new();

    public ReturnsOfInner()
        : base(nameof(ReturnsOfInner)) => RegisterComponents();

    public override Tensor forward(Tensor input) => inner.call(input);
}

internal sealed class ReturnsNew() : nn.Module<Tensor, Tensor>(nameof(ReturnsNew))
{
    public override Tensor forward(Tensor input) => input.mul(2);
}

#pragma warning disable DSL5005 // What they count is not looked at.

[Input(4, 4), Permute(2, 1), Layer<ReturnsInput>, ReLU, Permute(2, 1)]
internal sealed partial class ReturnsInputNet;

[Input(4, 4), Permute(2, 1), Layer<ReturnsParameter>, ReLU, Permute(2, 1)]
internal sealed partial class ReturnsParameterNet;

[Input(4, 4), Permute(2, 1), Layer<ReturnsConstant>, ReLU, Permute(2, 1)]
internal sealed partial class ReturnsConstantNet;

[Input(4, 4), Permute(2, 1), Layer<ReturnsCached>, ReLU, Permute(2, 1)]
internal sealed partial class ReturnsCachedNet;

[Input(4, 4), Permute(2, 1), Layer<ReturnsCachedBySize>, ReLU, Permute(2, 1)]
internal sealed partial class ReturnsCachedBySizeNet;

[Input(4, 4), Permute(2, 1), Layer<KeepsMask>, ReLU, Permute(2, 1)]
internal sealed partial class KeepsMaskNet;

[Input(4, 4), Permute(2, 1), Layer<ReturnsOfInner>, ReLU, Permute(2, 1)]
internal sealed partial class ReturnsOfInnerNet;

[Input(4, 4), Permute(2, 1), Layer<ReturnsNew>, ReLU, Permute(2, 1)]
internal sealed partial class ReturnsNewNet;

[Input(4, 4), Permute(2, 1), Layer<ReturnsLazy>, ReLU, Permute(2, 1)]
internal sealed partial class ReturnsLazyNet;

[Input(4, 4), Permute(2, 1), Layer<ReturnsFirstOfPair>, ReLU, Permute(2, 1)]
internal sealed partial class ReturnsFirstOfPairNet;
