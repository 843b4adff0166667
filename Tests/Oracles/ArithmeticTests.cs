using FsCheck;
using FsCheck.Fluent;
using TorchDsl.Tests.Oracles.Families;
using Xunit.Abstractions;

namespace TorchDsl.Tests.Oracles;

/// <summary>Random networks of functions of elements, reductions and slices: what Infer says of them is what libtorch does with them.</summary>
[Collection(nameof(Alone))]
public class ArithmeticTests(ITestOutputHelper output)
{
    [Fact]
    public void Shapes_are_libtorchs_and_what_it_refuses_is_refused()
    {
        var (legal, illegal) = (0, 0);
        Prop.ForAll(Arithmetic.Networks.ToArbitrary(), drawn => _ = RandomNetworkTests.Agrees(drawn) ? legal++ : illegal++).Check(Seed.Config(2000));
        output.WriteLine($"{legal} legal networks agree, {illegal} illegal ones are refused by both.");
        Assert.True(legal > 400 && illegal > 400, $"Only {legal} legal and {illegal} illegal networks were drawn.");
    }

    [Fact]
    public void Generated_code_computes_what_the_modules_compute()
    {
        var drawn = Arithmetic.Networks.Sample(300).Where(network => RandomNetworkTests.Infer(network).Problems.Count == 0).ToArray();
        Assert.True(drawn.Length >= 60, $"Only {drawn.Length} legal networks were drawn.");
        RandomNetworkTests.AssertComputeTheSame(drawn);
    }
}
