using TorchDsl.Generated;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Running;

/// <summary>What a network with free sizes takes at its door, and what it says to other inputs.</summary>
[Collection(nameof(Alone))]
public class FreeDoorTests
{
    [Theory]
    [InlineData(6, 6)]
    [InlineData(6, 33)]
    [InlineData(17, 8)]
    public void Every_size_from_the_smallest_on_runs(long height, long width)
    {
        using var scope = NewDisposeScope();
        using var network = new OpenNet();
        var result = network.call(zeros(2, 3, height, width));
        Assert.Equal([2, 4, (height / 2) - 2, (width / 2) - 2], result.shape);
    }

    [Theory]
    [InlineData(new long[] { 2, 3, 5, 6 }, "2×3×5×6: h is 5, and the layers need at least 6.")]
    [InlineData(new long[] { 2, 3, 9, 0 }, "2×3×9×0: w is 0, and the layers need at least 6.")]
    [InlineData(new long[] { 3, 20, 30 }, "3×20×30: the batch dimension is missing; use input.unsqueeze(0).")]
    [InlineData(new long[] { 8, 20, 30, 3 }, "8×20×30×3: the channels come last; use input.permute(0, 3, 1, 2).")]
    [InlineData(new long[] { 20, 30, 3 }, "20×30×3: the channels come last and the batch dimension is missing; use input.unsqueeze(0).permute(0, 3, 1, 2).")]
    [InlineData(new long[] { 8, 1, 20, 30 }, "8×1×20×30: it takes 3 channels, not 1.")]
    [InlineData(new long[] { 8, 60 }, "8×60: it takes 4 dimensions, the batch included, not 2.")]
    [InlineData(new long[0], "a scalar: it takes 4 dimensions, the batch included, not 0.")]
    public void An_input_that_does_not_fit_is_refused(long[] shape, string message) =>
        Refuses<OpenNet>(shape, $"OpenNet expects an input of shape N×3×h×w (N is the batch), but got {message}");

    [Theory]
    [InlineData(new long[] { 2, 1, 8, 9 }, "2×1×8×9: n is both 8 and 9; use the same size for both.")]
    [InlineData(new long[] { 2, 8, 8 }, "2×8×8: the channel dimension is missing; use input.unsqueeze(1).")]
    public void A_name_that_stands_twice_is_one_size(long[] shape, string message) =>
        Refuses<SquareNet>(shape, $"SquareNet expects an input of shape N×1×n×n (N is the batch), but got {message}");

    [Fact]
    public void A_size_that_is_fixed_stays_fixed() => Refuses<TallNet>(
        [2, 1, 30, 9],
        "TallNet expects an input of shape N×1×28×w (N is the batch), but got 2×1×30×9: bring the input to 1×28×w, or change [Input(1, 28, \"w\")].");

    [Fact]
    public void Squares_run()
    {
        using var scope = NewDisposeScope();
        using var network = new SquareNet();
        Assert.Equal([2, 2, 6, 6], network.call(zeros(2, 1, 8, 8)).shape);
    }

    [Fact]
    public void Nothing_is_allocated_for_an_input_that_fits()
    {
        using var network = new SquareNet();
        using var input = zeros(2, 1, 8, 8);
        Check();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            Check();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Check() => Door.Check(network, input, [1, -1, -1], [1, 3, 3], "n");
    }

    private static void Refuses<TNetwork>(long[] shape, string message)
        where TNetwork : Network<Tensor, Tensor>, new()
    {
        using var network = new TNetwork();
        using var input = zeros(shape);
        Assert.Equal(message + " (Parameter 'input')", Assert.Throws<ArgumentException>(() => network.call(input)).Message);
    }
}

[Input(3, "h", "w"), Conv(8, Padding = 1), ReLU, MaxPool(2), Conv(4)]
internal sealed partial class OpenNet;

[Input(1, "n", "n"), Conv(2)]
internal sealed partial class SquareNet;

[Input(1, 28, "w"), Conv(2)]
internal sealed partial class TallNet;
