using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Diagnosing;

public class ArgumentTests
{
    [Theory]
    [Cases]
    public void An_argument_is_wrong(TestCase mistake) => Expected.Error(Expected.Network(mistake.Source), mistake);

    [Theory]
    [Cases]
    public void A_number_is_out_of_bounds(TestCase mistake) => Expected.Error(Expected.Network(mistake.Source), mistake);

    [Fact]
    public void Only_the_first_of_many_mistakes_is_said() => Expected.Error(
        Expected.Network("[Input(1, 8, 8), Conv([|3|], 4), Conv(9, 4), Linear(3, 0)]"),
        "DSL3002",
        "Conv(3, 4), layer 2, expects 3 input channels, but Input(1, 8, 8), layer 1, produces 1×8×8: use 1");
}
