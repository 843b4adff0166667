using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Diagnosing;

/// <summary>Functions of elements, differences, norms and ranges.</summary>
public class ArithmeticTests
{
    [Theory]
    [Cases]
    public void A_layer_does_not_fit(TestCase mistake) => Expected.Error(Expected.Network(mistake.Source), mistake);

    [Theory]
    [Cases]
    public void What_is_surely_not_meant(TestCase oversight) => Expected.Warning(Expected.Network(oversight.Source), oversight);

    [Theory]
    [Cases]
    public void Nothing_is_said(TestCase network) => Compiler.Compile(Expected.Network(network.Source)).AssertClean();
}
