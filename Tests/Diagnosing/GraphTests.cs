using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Diagnosing;

public class GraphTests
{
    [Theory]
    [Cases]
    public void Values_that_cannot_be_added_or_multiplied(TestCase mistake) => Expected.Error(Expected.Network(mistake.Source), mistake);

    [Theory]
    [Cases]
    public void Values_that_cannot_be_concatenated(TestCase mistake) => Expected.Error(Expected.Network(mistake.Source), mistake);

    [Theory]
    [Cases]
    public void Names_and_branches_that_are_wrong(TestCase mistake) => Expected.Error(Expected.Network(mistake.Source), mistake);

    [Theory]
    [Cases]
    public void What_is_surely_not_meant(TestCase oversight) => Expected.Warning(Expected.Network(oversight.Source), oversight);

    [Theory]
    [Cases]
    public void What_is_worth_knowing(TestCase surprise) => Expected.Advice(Expected.Network(surprise.Source), surprise);

    [Theory]
    [Cases]
    public void Results_that_are_wrong(TestCase mistake) =>
        Expected.Error($"using TorchDsl;\n{mistake.Source}\npublic partial class Net;", mistake);

    [Theory]
    [Cases]
    public void No_false_alarm(TestCase layers)
    {
        Compiler.Compile(Expected.Network($"[Input(8, 16, 16)]\n{layers.Source}")).AssertClean();
        if (!layers.Source.Contains("Crop", StringComparison.Ordinal))
            Compiler.Compile(Expected.Network($"[Input(8, \"h\", \"w\")]\n{layers.Source}")).AssertClean();
    }
}
