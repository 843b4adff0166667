using TorchDsl;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Tests.Compiling;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Running;

/// <summary>Activations that a parameter chooses, beside TorchSharp's modules of the same names.</summary>
[Collection(nameof(Alone))]
public class ActivateTests
{
    public static TheoryData<Activation> All => [.. Enum.GetValues<Activation>()];

    [Theory]
    [MemberData(nameof(All))]
    public void Each_is_what_its_module_computes(Activation act)
    {
        using var block = new Activated(4, act);
        using Tensor input = randn(2, 4, 5, requires_grad: true), twin = input.detach().clone().requires_grad_(true);
        var before = LiveTensors.Count;
        var result = block.call(input);
        Assert.Equal(before + 1, LiveTensors.Count);
        using var module = Module(act);
        // TorchSharp's module of that name does nothing.
        using var expected = act == Activation.Hardtanh ? twin.clamp(-1, 1) : module.call(twin);
        Assert.True(result.allclose(expected), $"{act}");
        result.square().sum().backward();
        expected.square().sum().backward();
        Assert.True(input.grad!.allclose(twin.grad!), $"{act}");
        result.Dispose();
    }

    [Fact]
    public void The_compiler_knows_all_of_the_enum() => Assert.Equal(Enum.GetNames<Activation>(), SymActivation.Names);

    [Fact]
    public void What_is_no_activation_is_refused()
    {
        using var block = new Activated(4, (Activation)99);
        using var input = randn(2, 4, 5);
        Assert.Throws<ArgumentOutOfRangeException>(() => block.call(input));
    }

    [Fact]
    public void Where_it_is_known_it_is_that_layer()
    {
        Assert.Equal(
            ["Input(4, 5)", "Tanh", "Hardswish", "Mish", "ReLU", "Sigmoid"],
            Activating.Summary.Rows.Select(row => row.Layer));
        using var network = new Activating();
        using var input = randn(2, 4, 5);
        using var result = network.call(input);
        using var expected = nn.functional.mish(input.tanh().hardswish()).relu().sigmoid();
        Assert.True(result.allclose(expected));
    }

    [Theory]
    [InlineData("Activate([|\"Hardswich\"|])", "Activate(\"Hardswich\"), layer 2, has \"Hardswich\" for Function, which takes an activation, "
        + "or a parameter of the type Activation: use Activation.Hardswish")]
    [InlineData("Activate([|3|])", "Activate(3), layer 2, has 3 for Function, which takes an activation, "
        + "or a parameter of the type Activation: give one, such as Activation.ReLU")]
    public void Others_are_answered(string layer, string message) =>
        Expected.Error($"using TorchDsl;\n[Input(4, 5), {layer}]\npublic partial class Net;", "DSL2001", message);

    private static nn.Module<Tensor, Tensor> Module(Activation act) => act switch
    {
        Activation.ReLU => nn.ReLU(),
        Activation.ReLU6 => nn.ReLU6(),
        Activation.LeakyReLU => nn.LeakyReLU(),
        Activation.ELU => nn.ELU(),
        Activation.SELU => nn.SELU(),
        Activation.CELU => nn.CELU(),
        Activation.GELU => nn.GELU(),
        Activation.SiLU => nn.SiLU(),
        Activation.Mish => nn.Mish(),
        Activation.Sigmoid => nn.Sigmoid(),
        Activation.Tanh => nn.Tanh(),
        Activation.Hardswish => nn.Hardswish(),
        Activation.Hardsigmoid => nn.Hardsigmoid(),
        Activation.Softplus => nn.Softplus(),
        Activation.Softsign => nn.Softsign(),
        Activation.LogSigmoid => nn.LogSigmoid(),
        _ => nn.Identity(),
    };
}

[Input(nameof(c), "n"), Activate(nameof(act))]
internal sealed partial class Activated(int c, Activation act = Activation.Mish);

/// <summary>Given on, by position, by name, and left out.</summary>
[Input(nameof(c), "n"), Use<Activated>(nameof(act))]
internal sealed partial class GivenOn(int c, Activation act);

[Input(4, 5), Activate(Activation.Tanh), Use<Activated>(Activation.Hardswish), Use<Activated>]
[Use<GivenOn>("act: ReLU"), Use<Activated>("act: Activation.Sigmoid")]
internal sealed partial class Activating;
