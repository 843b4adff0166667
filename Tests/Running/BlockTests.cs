using TorchDsl.Testing;
using TorchDsl.Tests.Compiling;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Running;

[Collection(nameof(Alone))]
public class BlockTests
{
    [Fact]
    public Task The_generated_class_reads_as_it_should()
    {
        var source = File.ReadAllText(Path.Combine(Repository.Root, "Tests", "Running", "Blocks.cs"));
        return Verify(Networks.Generate(source));
    }

    [Theory]
    [InlineData(3, 8, 2, false)]
    [InlineData(4, 5, 1, true)]
    public void A_block_made_by_hand_computes_what_modules_do(int channels, int width, int stride, bool bias)
    {
        using var scope = NewDisposeScope();
        manual_seed(7);
        using var block = new Narrowing(channels, width, stride, bias, p: 0.5);
        manual_seed(7);
        using var modules = nn.Sequential(
            ("conv1", nn.Conv2d(channels, width, 3, stride: stride, padding: 1, bias: bias)),
            ("bn1", nn.BatchNorm2d(width)),
            ("relu1", nn.ReLU()),
            ("maxpool1", nn.MaxPool2d(3, stride: stride)),
            ("dropout1", nn.Dropout(0.5)),
            ("conv2", nn.Conv2d(width, 4 * width, 1)));
        Assert.Equal(modules.state_dict().Select(Describe), block.state_dict().Select(Describe));
        var input = randn(2, channels, 17, 20);
        manual_seed(9);
        var expected = modules.call(input);
        manual_seed(9);
        Assert.Equal(expected.bytes.ToArray(), block.call(input).bytes.ToArray());
    }

    [Theory]
    [InlineData(new long[] { 2, 4, 9, 9 }, "2×4×9×9: it takes 3 channels, not 4.")]
    [InlineData(new long[] { 3, 9, 9 }, "3×9×9: the batch dimension is missing; use input.unsqueeze(0).")]
    [InlineData(new long[] { 2, 9, 8, 3 }, "2×9×8×3: the channels come last; use input.permute(0, 3, 1, 2).")]
    [InlineData(new long[] { 2, 3, 9 }, "2×3×9: it takes 4 dimensions, the batch included, not 3.")]
    public void Its_door_knows_the_parameters(long[] shape, string message)
    {
        using var block = new Narrowing(3, 8);
        using var input = zeros(shape);
        Assert.Equal(
            $"Narrowing expects an input of shape N×3×any×any (N is the batch), but got {message} (Parameter 'input')",
            Assert.Throws<ArgumentException>(() => block.call(input)).Message);
    }

    // Only a use knows the parameters, so a value that may be stretched cannot hold the sum.
    [Fact]
    public void A_branch_of_one_channel_is_stretched()
    {
        using var scope = NewDisposeScope();
        using var block = new Stretching(4, 1);
        var input = randn(2, 4, 3, 3);
        var convolution = (nn.Module<Tensor, Tensor>)Assert.Single(block.children());
        var expected = convolution.call(input).add(input);
        Assert.Equal([2, 4, 3, 3], expected.shape);
        Assert.Equal(expected.bytes.ToArray(), block.call(input).bytes.ToArray());
    }

    private static string Describe(KeyValuePair<string, Tensor> entry) => $"{entry.Key} {string.Join('×', entry.Value.shape)}";
}

/// <summary>A convolution beside its own input.</summary>
[Input(nameof(channels), "h", "w"), Branch, Conv(nameof(width), Kernel = 1), Branch, Add]
public partial class Stretching(int channels, int width);
