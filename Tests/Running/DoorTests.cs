using TorchDsl.Samples.Zoo;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Running;

/// <summary>What a network says at its door to an input that does not fit.</summary>
public class DoorTests
{
    private const string Expects = "LeNet5 expects an input of shape N×1×28×28 (N is the batch), but got ";

    [Theory]
    [InlineData(new long[] { 1, 28, 28 }, "1×28×28: the batch dimension is missing; use input.unsqueeze(0).")]
    [InlineData(new long[] { 8, 28, 28 }, "8×28×28: the channel dimension is missing; use input.unsqueeze(1).")]
    [InlineData(new long[] { 8, 28, 28, 1 }, "8×28×28×1: the channels come last; use input.permute(0, 3, 1, 2).")]
    [InlineData(new long[] { 28, 28, 1 }, "28×28×1: the channels come last and the batch dimension is missing; use input.unsqueeze(0).permute(0, 3, 1, 2).")]
    [InlineData(new long[] { 8, 3, 28, 28 }, "8×3×28×28: it takes 1 channel, not 3.")]
    [InlineData(new long[] { 8, 784 }, "8×784: it takes 4 dimensions, the batch included, not 2.")]
    [InlineData(new long[] { 8, 1, 32, 32 }, "8×1×32×32: bring the input to 1×28×28, or change [Input(1, 28, 28)].")]
    [InlineData(new long[0], "a scalar: it takes 4 dimensions, the batch included, not 0.")]
    public void An_input_of_another_shape_is_refused(long[] shape, string message)
    {
        using var network = new LeNet5();
        using var input = zeros(shape);
        var exception = Assert.Throws<ArgumentException>(() => network.call(input));
        Assert.Equal(Expects + message + " (Parameter 'input')", exception.Message);
    }

    [Fact]
    public void No_input_is_refused()
    {
        using var network = new LeNet5();
        Assert.Throws<ArgumentNullException>(() => network.call(null!));
    }

    [Fact]
    public void A_batch_of_none_passes()
    {
        using var network = new LeNet5();
        using var input = zeros(0, 1, 28, 28);
        using var result = network.call(input);
        Assert.Equal([0, 10], result.shape);
    }
}
