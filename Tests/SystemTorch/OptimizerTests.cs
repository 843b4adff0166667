using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchDsl.Tests.SystemTorch;

/// <summary>Optimizers against their formulas in plain C#, on the loss Σ (x³/3 + x), whose gradient is x² + 1.</summary>
public sealed class OptimizerTests
{
    private static readonly double[] Start = [0.5, -1.5, 2.0];

    [Theory]
    [InlineData(0, 0, 0, false, false)]
    [InlineData(0.9, 0, 0, false, false)]
    [InlineData(0.9, 0.1, 0.01, false, false)]
    [InlineData(0.9, 0, 0.01, true, false)]
    [InlineData(0.9, 0, 0, false, true)]
    public void Sgd(double momentum, double dampening, double decay, bool nesterov, bool maximize)
    {
        var x = (double[])Start.Clone();
        var velocity = new double[3];
        Compare(
            parameters => optim.SGD(parameters, 0.05, momentum, dampening, decay, nesterov, maximize),
            step =>
            {
                for (var i = 0; i < 3; i++)
                {
                    var g = (maximize ? -1 : 1) * (x[i] * x[i] + 1) + decay * x[i];
                    velocity[i] = step == 1 ? g : momentum * velocity[i] + (1 - dampening) * g;
                    x[i] -= 0.05 * (nesterov ? g + momentum * velocity[i] : momentum > 0 ? velocity[i] : g);
                }
                return x;
            });
    }

    [Theory]
    [InlineData(false, 0, false, false)]
    [InlineData(false, 0.1, false, false)]
    [InlineData(false, 0.1, true, true)]
    [InlineData(true, 0, false, false)]
    [InlineData(true, 0.1, true, false)]
    public void AdamAndAdamW(bool decoupled, double decay, bool amsgrad, bool maximize)
    {
        var x = (double[])Start.Clone();
        var (mean, square, greatest) = (new double[3], new double[3], new double[3]);
        Compare(
            parameters => decoupled
                ? optim.AdamW(parameters, 0.05, 0.8, 0.95, 1e-8, decay, amsgrad, maximize)
                : optim.Adam(parameters, 0.05, 0.8, 0.95, 1e-8, decay, amsgrad, maximize),
            step =>
            {
                for (var i = 0; i < 3; i++)
                {
                    var g = (maximize ? -1 : 1) * (x[i] * x[i] + 1);
                    if (decoupled) x[i] *= 1 - 0.05 * decay;
                    else g += decay * x[i];
                    mean[i] = 0.8 * mean[i] + 0.2 * g;
                    square[i] = 0.95 * square[i] + 0.05 * g * g;
                    greatest[i] = Math.Max(greatest[i], square[i]);
                    var denominator = Math.Sqrt((amsgrad ? greatest[i] : square[i]) / (1 - Math.Pow(0.95, step))) + 1e-8;
                    x[i] -= 0.05 * mean[i] / (1 - Math.Pow(0.8, step)) / denominator;
                }
                return x;
            });
    }

    private static void Compare(Func<IEnumerable<Parameter>, optim.Optimizer> create, Func<int, double[]> reference)
    {
        using var parameter = nn.Parameter(tensor(Start));
        using var unused = nn.Parameter(tensor(Start));
        using var optimizer = create([parameter, unused]);
        for (var step = 1; step <= 8; step++)
        {
            optimizer.zero_grad();
            (parameter.pow(3) / 3 + parameter).sum().backward();
            optimizer.step();
            TensorTests.Close(reference(step), parameter.detach(), 1e-10);
        }
        TensorTests.Close(Start, unused.detach());
    }

    [Fact]
    public void GroupsHaveTheirOwnOptions()
    {
        using var slow = nn.Parameter(ones(1));
        using var fast = nn.Parameter(ones(1));
        using var optimizer = optim.SGD([new SGD.ParamGroup([slow], lr: 0.1), new SGD.ParamGroup { Parameters = [fast] }], 0.5);
        (slow + fast).backward();
        optimizer.step();
        Assert.Equal(0.9f, slow.item<float>(), 1e-6);
        Assert.Equal(0.5f, fast.item<float>(), 1e-6);
        Assert.Equal([0.1, 0.5], optimizer.ParamGroups.Select(group => group.LearningRate));
    }

    [Fact]
    public void AClosureComputesTheLoss()
    {
        using var x = nn.Parameter(tensor(2.0));
        using var optimizer = optim.SGD([x], 0.1);
        using var loss = optimizer.step(() =>
        {
            var value = x * x;
            value.backward();
            return value;
        });
        Assert.Equal(4, loss.item<double>());
        Assert.Equal(1.6, x.item<double>(), 1e-9);
    }

    [Theory]
    [InlineData("SGD")]
    [InlineData("Adam")]
    [InlineData("AdamW")]
    public void StateIsSavedAndRestored(string name)
    {
        OptimizerHelper Create(Parameter p) => name switch
        {
            "SGD" => optim.SGD([p], 0.1, momentum: 0.9),
            "Adam" => optim.Adam([p], 0.1, amsgrad: true),
            _ => optim.AdamW([p], 0.1),
        };
        void Step(Parameter p, optim.Optimizer optimizer)
        {
            optimizer.zero_grad();
            (p * p).sum().backward();
            optimizer.step();
        }

        using var x = nn.Parameter(tensor(Start));
        using var optimizer = Create(x);
        Step(x, optimizer);
        Step(x, optimizer);
        using var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory);
        optimizer.save_state_dict(writer);
        writer.Flush();

        using var y = nn.Parameter(x.detach().clone());
        using var restored = Create(y);
        memory.Position = 0;
        restored.load_state_dict(new BinaryReader(memory));
        Step(x, optimizer);
        Step(y, restored);
        Assert.True(x.Equals(y));

        using var z = nn.Parameter(x.detach().clone());
        using var copied = Create(z);
        copied.load_state_dict(optimizer.state_dict());
        Step(x, optimizer);
        Step(z, copied);
        Assert.True(x.Equals(z));
    }

    [Fact]
    public void BadSettingsAreRefused()
    {
        using var x = nn.Parameter(tensor(2.0));
        Assert.Throws<ArgumentException>(() => optim.SGD([x], -1));
        Assert.Throws<ArgumentException>(() => optim.SGD([x], 1, nesterov: true));
        Assert.Throws<ArgumentException>(() => optim.Adam([x], beta1: 1));
    }
}
