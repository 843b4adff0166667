using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Diagnosing;

/// <summary>Attention to other values, masks, windows, products of matrices, and places that are moved on.</summary>
public class AttentionTests
{
    [Theory]
    [Cases]
    public void Values_do_not_fit(TestCase mistake) => Expected.Error(Expected.Network(mistake.Source), mistake);

    [Theory]
    [Cases]
    public void What_is_surely_not_meant(TestCase oversight) => Expected.Warning(Expected.Network(oversight.Source), oversight);

    [Theory]
    [Cases]
    public void Nothing_is_said(TestCase network) => Compiler.Compile(Expected.Network(network.Source)).AssertClean();
}
