using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Diagnosing;

/// <summary>What an expert would say of networks that fit.</summary>
public class AdviceTests
{
    [Theory]
    [Cases]
    public void What_could_be_better(TestCase advice) => Expected.Advised(Expected.Network(advice.Source), advice);

    [Theory]
    [Cases]
    public void What_is_surely_not_meant(TestCase oversight) => Expected.Advised(Expected.Network(oversight.Source), oversight);

    [Theory]
    [Cases]
    public void What_is_said_of_blocks(TestCase advice) => Expected.Advised(Program(advice.Source), advice);

    [Theory]
    [Cases]
    public void Nothing_is_said(TestCase layers) => Compiler.Compile(Expected.Network(layers.Source)).WithAdvice().AssertClean();

    // As they are published, by the name in the first line.
    [Theory]
    [Cases]
    public void Published_networks(TestCase network) => Compiler.Compile(Program(network.Source)).WithAdvice().AssertClean();

    [Fact]
    public void Advice_is_silenced_where_it_is_given()
    {
        var source = Program("#pragma warning disable DSL5020\n[Input(3, 32, 32), Conv(8), BatchNorm, ReLU]");
        Assert.All(Compiler.AnalyzeAll(Compiler.Compile(source).Compilation), said => Assert.True(said.IsSuppressed));
    }

    private static string Program(string source) => $"using TorchDsl;\n{source}\npublic partial class Net;";
}
