using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchDsl.Tests.SystemTorch;

/// <summary>Every activation: as a module, as a function and in place, against its formula.</summary>
public sealed class ActivationTests
{
    private static readonly double[] Points = [-4, -2.5, -1, -0.3, 0, 0.4, 1, 2.7, 5, 7];

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    // The Gauss error function by its series, good for the points here.
    private static double Erf(double x)
    {
        var (sum, term) = (0.0, x);
        for (var n = 0; n < 200; n++)
        {
            sum += term / (2 * n + 1);
            term *= -x * x / (n + 1);
        }
        return 2 / Math.Sqrt(Math.PI) * sum;
    }

    public static TheoryData<string> Names => [.. All.Keys];

    private static readonly Dictionary<string, (Func<double, double> Formula, Func<bool, nn.Module<Tensor, Tensor>> Module, Func<Tensor, bool, Tensor> Function)> All = new()
    {
        ["ReLU"] = (x => Math.Max(x, 0), p => nn.ReLU(p), (x, p) => F.relu(x, p)),
        ["ReLU6"] = (x => Math.Clamp(x, 0, 6), p => nn.ReLU6(p), (x, p) => F.relu6(x, p)),
        ["LeakyReLU"] = (x => x < 0 ? 0.2 * x : x, p => nn.LeakyReLU(0.2, p), (x, p) => F.leaky_relu(x, 0.2, p)),
        ["ELU"] = (x => x < 0 ? 0.7 * (Math.Exp(x) - 1) : x, p => nn.ELU(0.7, p), (x, p) => F.elu(x, 0.7, p)),
        ["SELU"] = (x => 1.0507009873554805 * (x < 0 ? 1.6732632423543772 * (Math.Exp(x) - 1) : x), p => nn.SELU(p), (x, p) => F.selu(x, p)),
        ["CELU"] = (x => x < 0 ? 0.7 * (Math.Exp(x / 0.7) - 1) : x, p => nn.CELU(0.7, p), (x, p) => F.celu(x, 0.7, p)),
        ["GELU"] = (x => x * (1 + Erf(x / Math.Sqrt(2))) / 2, p => nn.GELU(p), (x, p) => F.gelu(x, p)),
        ["GELU tanh"] = (x => x / 2 * (1 + Math.Tanh(Math.Sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x))), p => nn.GELU(GELU.Approximate.tanh, p), (x, p) => F.gelu(x, GELU.Approximate.tanh, p)),
        ["SiLU"] = (x => x * Sigmoid(x), p => nn.SiLU(p), (x, p) => F.silu(x, p)),
        ["Mish"] = (x => x * Math.Tanh(Math.Log(1 + Math.Exp(x))), p => nn.Mish(p), (x, p) => F.mish(x, p)),
        ["Sigmoid"] = (Sigmoid, p => nn.Sigmoid(p), (x, p) => F.sigmoid(x, p)),
        ["Tanh"] = (Math.Tanh, p => nn.Tanh(p), (x, p) => F.tanh(x, p)),
        ["Hardswish"] = (x => x * Math.Clamp(x + 3, 0, 6) / 6, p => nn.Hardswish(p), (x, p) => F.hardswish(x, p)),
        ["Hardsigmoid"] = (x => Math.Clamp(x + 3, 0, 6) / 6, p => nn.Hardsigmoid(p), (x, p) => F.hardsigmoid(x, p)),
        ["Hardtanh"] = (x => Math.Clamp(x, -2, 3), p => nn.Hardtanh(-2, 3, p), (x, p) => F.hardtanh(x, -2, 3, p)),
        ["Softsign"] = (x => x / (1 + Math.Abs(x)), p => nn.Softsign(p), (x, p) => F.softsign(x, p)),
        ["Softplus"] = (x => Math.Log(1 + Math.Exp(2 * x)) / 2, _ => nn.Softplus(2), (x, _) => F.softplus(x, 2)),
        ["LogSigmoid"] = (x => Math.Log(Sigmoid(x)), _ => nn.LogSigmoid(), (x, _) => F.logsigmoid(x)),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void FollowsItsFormula(string name)
    {
        var (formula, module, function) = All[name];
        var expected = Points.Select(formula).ToArray();
        foreach (var inPlace in (bool[])[false, true])
        {
            using var layer = module(inPlace);
            TensorTests.Close(expected, layer.call(tensor(Points)), 1e-6);

            using var input = tensor(Points);
            using var output = function(input, inPlace);
            TensorTests.Close(expected, output, 1e-6);
            Assert.NotSame(input, output);
            var changes = inPlace && name is not ("Softplus" or "LogSigmoid");
            TensorTests.Close(changes ? expected : Points, input, 1e-6);
        }
    }

    [Fact]
    public void ThoseOverADimension()
    {
        using var input = tensor(new[,] { { 1.0, 2.0 }, { -1.0, 0.5 } });
        var sums = new[] { Math.Exp(1) + Math.Exp(2), Math.Exp(-1) + Math.Exp(0.5) };
        double[] soft = [Math.Exp(1) / sums[0], Math.Exp(2) / sums[0], Math.Exp(-1) / sums[1], Math.Exp(0.5) / sums[1]];
        TensorTests.Close(soft, nn.Softmax(1).call(input));
        TensorTests.Close([.. soft.Select(share => Math.Log(share))], nn.LogSoftmax(1).call(input));
        TensorTests.Close([1 * Sigmoid(2), -1 * Sigmoid(0.5)], nn.GLU().call(input));
    }
}
