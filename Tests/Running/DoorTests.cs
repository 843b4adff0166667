using TorchDsl.Samples.Zoo;
using TorchSharp;
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
    public void A_batch_of_one_is_refused_in_training_where_BatchNorm_has_nothing_else_to_normalise_over()
    {
        using var network = new NormalisedNet();
        using Tensor one = zeros(1, 4, 3, 3), two = zeros(2, 4, 3, 3);
        var exception = Assert.Throws<ArgumentException>(() => network.call(one));
        Assert.Equal(
            "NormalisedNet in training expects a batch of at least 2 samples, but got 1: normblock1.bn1, BatchNorm, normalises each channel over the "
            + "batch alone; use a larger batch, leave out a last one that is incomplete, or call network.eval() first. (Parameter 'input')",
            exception.Message);
        network.call(two).Dispose();
        network.eval();
        network.call(one).Dispose();
        // PyTorch refuses it too; TorchSharp leaves a running variance that is no number.
        using var torchSharps = nn.BatchNorm1d(4);
        using var features = zeros(1, 4);
        torchSharps.call(features).Dispose();
        Assert.All(torchSharps.running_var!.data<float>().ToArray(), variance => Assert.Equal(float.NaN, variance));
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

    [Theory]
    [InlineData(ScalarType.Float64, "has parameters of Float32, but got an input of Float64: use input.to(float32) or network.to(float64).")]
    [InlineData(ScalarType.Float16, "has parameters of Float32, but got an input of Float16: use input.to(float32) or network.to(float16).")]
    [InlineData(ScalarType.BFloat16, "has parameters of Float32, but got an input of BFloat16: use input.to(float32) or network.to(bfloat16).")]
    [InlineData(ScalarType.Byte, "has parameters of Float32, but got an input of Byte: use input.to(float32).")]
    public void An_input_of_another_type_is_refused(ScalarType type, string message)
    {
        using var network = new LeNet5();
        using var input = zeros(2, 1, 28, 28, dtype: type);
        Assert.Equal($"LeNet5 {message} (Parameter 'input')", Assert.Throws<ArgumentException>(() => network.call(input)).Message);
    }

    [Fact]
    public void A_network_that_was_moved_takes_what_it_has_become()
    {
        using var network = new LeNet5();
        using var single = zeros(2, 1, 28, 28);
        using var twice = zeros(2, 1, 28, 28, dtype: float64);
        network.call(single).Dispose();
        network.to(float64);
        network.call(twice).Dispose();
        Assert.Throws<ArgumentException>(() => network.call(single));
        network.to(float32);
        network.call(single).Dispose();
    }

    [Fact]
    public void An_input_on_another_device_is_refused()
    {
        using var network = new LeNet5();
        using var input = zeros(2, 1, 28, 28, device: META);
        Assert.Equal(
            "LeNet5 is on cpu, but got an input on meta: use input.to(CPU) or network.to(device(\"meta\")). (Parameter 'input')",
            Assert.Throws<ArgumentException>(() => network.call(input)).Message);
    }

    [Theory]
    [InlineData(new long[] { 10, 8 }, "10×8: the batch dimension is missing; use input.unsqueeze(0).")]
    [InlineData(new long[] { 2, 8, 10 }, "2×8×10: the features come before the steps; use input.transpose(1, 2).")]
    [InlineData(new long[] { 10, 2, 8 }, "10×2×8: the steps come before the batch; use input.transpose(0, 1).")]
    [InlineData(new long[] { 2, 10, 6 }, "2×10×6: it takes 8 features for each step, not 6.")]
    [InlineData(new long[] { 2, 12, 8 }, "2×12×8: it takes 10 steps, not 12.")]
    [InlineData(new long[] { 2, 80 }, "2×80: it takes 3 dimensions, the batch included, not 2.")]
    public void Of_a_sequence_steps_and_features_are_spoken_of(long[] shape, string message)
    {
        using var network = new SequenceNet();
        using var input = zeros(shape);
        Assert.Equal(
            $"SequenceNet expects an input of shape N×10×8 (N is the batch), but got {message} (Parameter 'input')",
            Assert.Throws<ArgumentException>(() => network.call(input)).Message);
    }

    [Fact]
    public void A_module_written_by_hand_in_front_may_take_what_it_likes()
    {
        using var network = new ConvertingNet();
        using var input = zeros([2, 4], dtype: int64);
        using var result = network.call(input);
        Assert.Equal(float32, result.dtype);
    }
}

[Input(10, 8), Dropout(0.1), Use<SequenceBlock>(8), Select(1, -1), Linear(2)]
internal sealed partial class SequenceNet;

[Input(4, 3, 3), BatchNorm, GlobalAvgPool, Flatten, Use<NormBlock>, Linear(2)]
internal sealed partial class NormalisedNet;

[Input(4), BatchNorm, ReLU]
internal sealed partial class NormBlock;

[Input("t", nameof(features)), LSTM(nameof(features))]
internal sealed partial class SequenceBlock(int features);

[Input(4), Layer<ToSingle>, Linear(2)]
internal sealed partial class ConvertingNet;

[Shape("c -> c", Parameters = "0")]
internal sealed class ToSingle() : nn.Module<Tensor, Tensor>(nameof(ToSingle))
{
    public override Tensor forward(Tensor input) => input.to(float32);
}
