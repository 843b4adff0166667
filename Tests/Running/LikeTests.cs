using TorchDsl.Samples.Zoo;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Running;

/// <summary>Sizes that are those of another value, and free sizes that are multiples.</summary>
[Collection(nameof(Alone))]
public class LikeTests
{
    public static TheoryData<long, long> Sizes => new() { { 2, 2 }, { 3, 8 }, { 9, 7 }, { 13, 21 } };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_value_gets_the_size_of_a_named_one(long height, long width)
    {
        using var scope = NewDisposeScope();
        using var network = new LikeNet();
        var (input, state) = (randn(2, 2, height, width), network.state_dict());
        var skip = nn.functional.conv2d(input, state["conv1.weight"], state["conv1.bias"], padding: [1, 1]).relu();
        var half = nn.functional.max_pool2d(skip, 2);
        var up = nn.functional.conv_transpose2d(half, state["convtranspose1.weight"], state["convtranspose1.bias"], strides: [2, 2]);
        var padded = nn.functional.pad(up, [0, width - up.size(3), 0, height - up.size(2)]) + skip;
        var resized = nn.functional.interpolate(half, [height, width], mode: InterpolationMode.Bilinear, align_corners: false);
        var (top, left) = ((height - half.size(2)) / 2, (width - half.size(3)) / 2);
        var cropped = padded.narrow(2, top, half.size(2)).narrow(3, left, half.size(3)) + half;
        var expected = cat([resized, nn.functional.interpolate(cropped, [height, width])], 1);
        Assert.True(network.call(input).allclose(expected, atol: 1e-6));
        Assert.Equal("8×h×w", LikeNet.Summary.OutputShape.ToString());
        Assert.Equal("2×2×2", LikeNet.Summary.SmallestInput.ToString());
    }

    [Fact]
    public void U_Net_runs_at_every_size_that_16_divides_and_refuses_every_other()
    {
        using var network = new AnySizeUNet();
        network.eval();
        using var mode = no_grad();
        for (var size = 1L; size <= 200; size++)
        {
            foreach (var shape in new long[][] { [1, 1, size, 16], [1, 1, 32, size] })
            {
                using var scope = NewDisposeScope();
                var input = zeros(shape);
                if (size % 16 == 0)
                    Assert.Equal([1, 2, .. shape[2..]], network.call(input).shape);
                else
                    Assert.Throws<ArgumentException>(() => network.call(input));
            }
        }
    }

    [Theory]
    [InlineData(new long[] { 1, 1, 100, 32 }, "1×1×100×32: no 16·h is 100; the nearest that are one are 96 and 112.")]
    [InlineData(new long[] { 1, 1, 32, 8 }, "1×1×32×8: 16·w is 8, and the layers need at least 16.")]
    [InlineData(new long[] { 4, 32, 32 }, "4×32×32: the channel dimension is missing; use input.unsqueeze(1).")]
    [InlineData(new long[] { 1, 3, 32, 32 }, "1×3×32×32: it takes 1 channel, not 3.")]
    public void The_door_names_the_sizes_that_fit(long[] shape, string message) => Refuses(
        new AnySizeUNet(), shape, $"AnySizeUNet expects an input of shape N×1×16·h×16·w (N is the batch), but got {message}");

    [Theory]
    [InlineData(new long[] { 1, 1, 8, 19 }, null)]
    [InlineData(new long[] { 1, 1, 4, 11 }, null)]
    [InlineData(new long[] { 1, 1, 8, 11 }, "1×1×8×11: 4·n is 8, and beside it 8·n+3 is 19, not 11.")]
    [InlineData(new long[] { 1, 1, 8, 18 }, "1×1×8×18: no 8·n+3 is 18; the nearest that are one are 11 and 19.")]
    public void Multiples_of_one_size_belong_together(long[] shape, string? message) => Refuses(
        new MultipleNet(), shape, message is null ? null : $"MultipleNet expects an input of shape N×1×4·n×(8·n+3) (N is the batch), but got {message}");

    [Fact]
    public void Multiples_of_one_size_in_two_inputs_belong_together()
    {
        using var network = new TwoScales();
        using Tensor fine = zeros(1, 1, 8, 6), coarse = zeros(1, 1, 4, 3), other = zeros(1, 1, 4, 4);
        network.call(fine, coarse).Dispose();
        Assert.Equal(
            "TwoScales expects one w in fine and coarse, but got 1×1×8×6 for fine and 1×1×4×4 for coarse: beside 6 in fine, use 3 in coarse. "
            + "(Parameter 'coarse')",
            Assert.Throws<ArgumentException>(() => network.call(fine, other)).Message);
    }

    [Fact]
    public void A_block_may_take_multiples()
    {
        using var network = new OfHalves();
        using var input = zeros(2, 1, 12, 5);
        using var result = network.call(input);
        Assert.Equal([2, 1, 6, 5], result.shape);
        Assert.Equal("1×6·h×5", OfHalves.Summary.Inputs[0].Shape.ToString());
    }

    [Fact]
    public void Results_are_all_that_is_left()
    {
        using var network = new LikeNet();
        using var input = randn(2, 2, 9, 7);
        var before = LiveTensors.Count;
        network.call(input).Dispose();
        Assert.Equal(before, LiveTensors.Count);
    }

    private static void Refuses(nn.Module<Tensor, Tensor> network, long[] shape, string? message)
    {
        using var scope = NewDisposeScope();
        using var disposed = network;
        var input = zeros(shape);
        var exception = Record.Exception(() => network.call(input));
        Assert.Equal(message is null ? null : message + " (Parameter 'input')", exception?.Message);
    }
}
