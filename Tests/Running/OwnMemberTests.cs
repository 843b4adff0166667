using TorchDsl.Tests.Compiling;
using TorchDsl.Tests.Sweep;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Running;

[Input(3, 4), PositionalEmbedding(Name = "encoder.pos"), Linear(4, Name = "encoder.fc"), Linear(2)]
internal partial class WithOwnMembers
{
    private readonly Linear head = nn.Linear(2, 2);
    private readonly Parameter scale = nn.Parameter(ones(1));
    private readonly Tensor offset = zeros(1);

    public WithOwnMembers() => RegisterComponents();

    public Tensor Finish(Tensor input) => (head.call(call(input)) * scale) + offset;
}

internal sealed class Derived : WithOwnMembers
{
    private readonly Linear further = nn.Linear(2, 2);

    private readonly Linear last;

    public Derived()
    {
        last = nn.Linear(2, 2);
        register_module("last", last);
    }

    public Tensor Complete(Tensor input) => last.call(further.call(Finish(input)));
}

[Input(3, 4), PositionalEmbedding(Name = "training"), ClassToken(Name = "handle"), Linear(2, Name = "weight")]
internal sealed partial class BadlyNamed;

/// <summary>What a user's own part of the class has.</summary>
public class OwnMemberTests
{
    private static readonly string[] Layers = ["encoder.pos", "encoder.fc.weight", "encoder.fc.bias", "fc2.weight", "fc2.bias"];

    [Fact]
    public void Members_of_the_users_are_registered_once_and_layers_never_twice()
    {
        using var network = new WithOwnMembers();
        Assert.Equal(Layers.Concat(["scale", "head.weight", "head.bias", "offset"]).Order(), network.state_dict().Keys.Order());
        Assert.Equal(["encoder", "fc2", "head"], network.named_children().Select(child => child.name));
        using var parent = nn.Sequential(("net", network));
        Assert.Equal(Layers.Length + 4, parent.state_dict().Count);
    }

    [Fact]
    public void Members_of_a_class_derived_from_a_network_are_registered_too()
    {
        using var network = new Derived();
        string[] own = ["scale", "head.weight", "head.bias", "offset", "further.weight", "further.bias", "last.weight", "last.bias"];
        Assert.Equal(Layers.Concat(own).Order(), network.state_dict().Keys.Order());
    }

    [Fact]
    public void Members_of_the_users_are_trained_and_moved()
    {
        using var scope = NewDisposeScope();
        using var network = new WithOwnMembers();
        network.Finish(randn(2, 3, 4)).sum().backward();
        Assert.All(network.parameters(), parameter => Assert.NotNull(parameter.grad));
        network.to(float64);
        Assert.All(network.state_dict().Values, tensor => Assert.Equal(float64, tensor.dtype));
        Assert.Equal(float64, network.Finish(randn(2, 3, 4, dtype: float64)).dtype);
    }

    [Fact]
    public void Names_that_modules_have_for_themselves_are_no_trap()
    {
        using var scope = NewDisposeScope();
        using var network = new BadlyNamed();
        var input = randn(2, 3, 4);
        var (before, keys) = (network.call(input), network.state_dict().Keys.ToList());
        using var parent = new ByHand(network);
        parent.to(float64);
        Assert.All(network.parameters(), parameter => Assert.Equal(float64, parameter.dtype));
        network.call(input.to(float64)).sum().backward();
        parent.to(float32);
        Assert.Equal(keys, network.state_dict().Keys);
        Assert.True(before.equal(network.call(input)).all().item<bool>());
    }

    [Theory]
    [InlineData("public Tensor Replace(Tensor used, Tensor next) => next;")]
    [InlineData("public void Register(string name, nn.Module module) { }")]
    [InlineData("public void CheckInput(Tensor input, System.ReadOnlySpan<long> shape) { } private void CheckIds(Tensor input) { }")]
    [InlineData("public Tensor Separate(Tensor input, Tensor result) => result; private Tensor KeepFirst((Tensor, Tensor) both) => both.Item1;")]
    [InlineData("public int Door = 1, Values = 2, Layers = 3, Learned = 4, Hooks = 5; public Tensor Check(Tensor input) => input;")]
    [InlineData("public Tensor CallLayer(Tensor input) => throw new System.InvalidOperationException(); public Tensor Replacing(Tensor used) => used;")]
    [InlineData("private void RegisterModules() { } private readonly int IHasLayers = 1; public int Registry() => IHasLayers;")]
    [InlineData("public static int TorchDsl => 1; public static int TorchSharp => 2; public static int Generated => 3; public static int System => 4;")]
    public void No_member_of_the_users_is_in_the_way(string members)
    {
        var assembly = Compiler.Compile($$"""
            using TorchSharp;
            using TorchDsl;
            using static TorchSharp.torch;

            [Input(3, 4), LSTM(4), Tanh, MultiheadAttention(2), Use<Block>(4), Linear(2)]
            internal partial class Net { {{members}} }

            [Input("t", nameof(features)), Branch, Linear(nameof(features)), ReLU, Branch, Add]
            internal partial class Block(int features) { {{members}} }
            """).Load();
        using var network = (nn.Module<Tensor, Tensor>)Activator.CreateInstance(assembly.GetType("Net")!)!;
        using var input = zeros(2, 3, 4);
        using var result = network.call(input);
        Assert.Equal([2, 3, 2], result.shape);
    }
}
