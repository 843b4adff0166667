using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchDsl.Tests.SystemTorch;

public sealed class ModuleTests
{
    /// <summary>A module as TorchSharp's users write it: fields, registered by reflection.</summary>
    private sealed class Block : nn.Module<Tensor, Tensor>
    {
        private readonly Linear first = nn.Linear(2, 3);
        private readonly BatchNorm1d norm = nn.BatchNorm1d(3);
        private readonly Parameter scale = nn.Parameter(ones(3));
        private readonly Tensor shift = zeros(3);

        public Block()
            : base(nameof(Block)) => RegisterComponents();

        public override Tensor forward(Tensor input) => norm.call(first.call(input)) * scale + shift;
    }

    private sealed class Outer : nn.Module<Tensor, Tensor, Tensor>
    {
        internal Outer(nn.Module<Tensor, Tensor> shared)
            : base(nameof(Outer))
        {
            register_module("left", shared);
            register_module("right", shared);
            register_buffer("counter", zeros(1), persistent: false);
        }

        public override Tensor forward(Tensor input1, Tensor input2) => input1 + input2;
    }

    [Fact]
    public void FieldsBecomeComponents()
    {
        using var block = new Block();
        Assert.Equal(["scale", "first.weight", "first.bias", "norm.weight", "norm.bias"], block.named_parameters().Select(entry => entry.name));
        Assert.Equal(["first", "norm"], block.named_children().Select(entry => entry.name));
        Assert.Equal(
            ["scale", "first.weight", "first.bias", "norm.weight", "norm.bias", "shift", "norm.running_mean", "norm.running_var", "norm.num_batches_tracked"],
            block.state_dict().Keys);
        Assert.Equal([4L, 3L], block.call(randn(4, 2)).shape);
        Assert.Equal("Block", block.GetName());
        Assert.Same(block.get_parameter("first.weight"), block.parameters().ElementAt(1));
        Assert.True(block.has_buffer("norm.running_mean"));
        Assert.False(block.has_parameter("first.nothing"));
    }

    [Fact]
    public void WhatIsSharedComesOnce()
    {
        using var linear = nn.Linear(2, 2);
        using var outer = new Outer(linear);
        Assert.Equal(["left.weight", "left.bias"], outer.named_parameters().Select(entry => entry.name));
        Assert.Equal(["left", "right"], outer.named_children().Select(entry => entry.name));
        Assert.Equal(["left.weight", "left.bias", "right.weight", "right.bias"], outer.state_dict().Keys);
    }

    [Fact]
    public void BadNamesAreRefused()
    {
        using var sequence = nn.Sequential();
        using var linear = nn.Linear(1, 1);
        Assert.Throws<ArgumentException>(() => sequence.register_module("a.b", linear));
        Assert.Throws<ArgumentException>(() => sequence.register_module("", linear));
        Assert.Throws<InvalidOperationException>(() => linear.register_parameter("weight", nn.Parameter(ones(1))));
        Assert.Throws<ArgumentNullException>(() => linear.register_buffer("x", null!));
        Assert.Throws<InvalidOperationException>(() => nn.ReLU().register_parameter("x", nn.Parameter(ones(1))));
    }

    [Fact]
    public void TrainingModeReachesEveryModule()
    {
        using var sequence = nn.Sequential(("drop", nn.Dropout()), ("inner", nn.Sequential(nn.Dropout(), nn.ReLU())));
        Assert.All(sequence.modules(), module => Assert.True(module.training));
        sequence.eval();
        Assert.All(sequence.modules(), module => Assert.False(module.training));
        sequence.train();
        Assert.All(sequence.modules(), module => Assert.True(module.training));
        Assert.Equal(["drop", "inner", "inner.0", "inner.1"], sequence.named_modules().Select(entry => entry.name));
        var seen = 0;
        sequence.apply(_ => seen++);
        Assert.Equal(5, seen);
    }

    [Fact]
    public void StateIsCopiedByName()
    {
        using var source = nn.Sequential(nn.Linear(2, 3), nn.ReLU(), nn.Linear(3, 1));
        using var target = nn.Sequential(nn.Linear(2, 3), nn.ReLU(), nn.Linear(3, 1));
        Assert.Equal(["0.weight", "0.bias", "2.weight", "2.bias"], source.state_dict().Keys);
        target.load_state_dict(source.state_dict());
        using var input = randn(5, 2);
        Assert.True(source.call(input).Equals(target.call(input)));

        using var other = nn.Sequential(nn.Linear(2, 3));
        Assert.Throws<InvalidOperationException>(() => other.load_state_dict(source.state_dict()));
        var (missing, unexpected) = other.load_state_dict(source.state_dict(), strict: false);
        Assert.Empty(missing);
        Assert.Equal(["2.weight", "2.bias"], unexpected);
    }

    [Fact]
    public void HooksSeeAndChangeWhatPasses()
    {
        using var relu = nn.ReLU();
        var calls = new List<string>();
        relu.register_forward_pre_hook(_ => calls.Add("before"));
        relu.register_forward_hook(_ => calls.Add("after"));
        var shift = relu.register_forward_pre_hook((_, input) => input + 1);
        var twice = relu.register_forward_hook((_, _, output) => output * 2);
        Assert.Equal(8, relu.call(tensor(3f)).item<float>());
        Assert.Equal(["before", "after"], calls);
        Assert.Equal(3, relu.forward(tensor(3f)).item<float>());
        shift.remove();
        twice.remove();
        Assert.Equal(3, relu.call(tensor(3f)).item<float>());
    }

    [Fact]
    public void ModulesMoveToAnotherType()
    {
        using var block = new Block();
        block.call(randn(4, 2)).pow(2).sum().backward();
        Assert.Same(block, block.to(float64));
        Assert.All(block.parameters(), parameter => Assert.Equal(ScalarType.Float64, parameter.dtype));
        Assert.All(block.parameters(), parameter => Assert.True(parameter.requires_grad && parameter.is_leaf));
        Assert.Equal(ScalarType.Float64, block.get_buffer("norm.running_mean")!.dtype);
        Assert.Equal(ScalarType.Int64, block.get_buffer("norm.num_batches_tracked")!.dtype);
        Assert.Equal(ScalarType.Float64, block.get_parameter("scale")!.grad!.dtype);
        Assert.Equal(ScalarType.Float64, block.call(randn(4, 2, float64)).dtype);
        Assert.Throws<ArgumentException>(() => block.to(int64));
        Assert.Same(block, block.cpu());
    }

    [Fact]
    public void ZeroGradClearsGradients()
    {
        using var linear = nn.Linear(2, 1);
        linear.call(ones(1, 2)).sum().backward();
        linear.zero_grad(set_to_none: false);
        Assert.Equal(0, linear.weight.grad!.abs().sum().item<float>());
        linear.zero_grad();
        Assert.Null(linear.weight.grad);
    }

    [Fact]
    public void AParameterTakesItsTensorOver()
    {
        var data = ones(2);
        using var parameter = nn.Parameter(data);
        Assert.True(data.IsInvalid);
        Assert.True(parameter.requires_grad);
        Assert.False(nn.Parameter(ones(2), requires_grad: false).requires_grad);
    }

    [Fact]
    public void DisposingAModuleDisposesAllItOwns()
    {
        var block = new Block();
        var state = block.state_dict().Values.ToList();
        var sequence = nn.Sequential(block, nn.Identity());
        sequence.Dispose();
        Assert.All(state, tensor => Assert.True(tensor.IsInvalid));
        sequence.Dispose();
    }

    [Fact]
    public void WeightsOutliveTheScopeTheyWereMadeIn()
    {
        nn.Module<Tensor, Tensor> layer;
        using (NewDisposeScope()) layer = nn.Sequential(nn.Conv2d(1, 1, 3), nn.BatchNorm2d(1));
        Assert.All(layer.state_dict().Values, tensor => Assert.False(tensor.IsInvalid));
        layer.Dispose();
    }

    [Fact]
    public void Collections()
    {
        using var list = nn.ModuleList(nn.Linear(1, 2), nn.Linear(2, 3));
        list.Add(nn.Linear(3, 4));
        using var holder = new Outer(nn.Identity());
        holder.register_module("list", list);
        Assert.Equal(["list.0.weight", "list.0.bias", "list.1.weight", "list.1.bias", "list.2.weight", "list.2.bias"], holder.state_dict().Keys);
        Assert.Equal(3, list[1].out_features);

        using var dictionary = nn.ModuleDict(("a", nn.Linear(1, 2)), ("b", nn.Linear(1, 3)));
        holder.register_module("dict", dictionary);
        Assert.Equal(3, dictionary["b"].out_features);
        Assert.Contains("dict.a.weight", holder.state_dict().Keys);

        using var sequence = nn.Sequential(nn.Linear(1, 2), nn.ReLU()).append("last", nn.Linear(2, 3));
        Assert.Equal(3, sequence.Count);
        Assert.Equal(["last.weight", "last.bias"], sequence[2..].state_dict().Keys);
    }
}
