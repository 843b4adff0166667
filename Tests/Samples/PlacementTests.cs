using TorchDsl.Samples.Training;

namespace TorchDsl.Tests.Samples;

public class PlacementTests
{
    [Theory]
    [InlineData("cpu", "cpu")]
    [InlineData("cuda", "cuda:0")]
    [InlineData("cuda:0", "cuda:0")]
    [InlineData("cuda:3", "cuda:3")]
    [InlineData("CPU", null)]
    [InlineData("cuda:", null)]
    [InlineData("cuda:x", null)]
    [InlineData("cuda:1:2", null)]
    [InlineData("", null)]
    public void A_device_is_named_as_in_PyTorch(string text, string? device) => Assert.Equal(device, Placement.Parse(text)?.ToString());

    [Theory]
    [InlineData("cpu", 0, null)]
    [InlineData("cuda:0", 1, null)]
    [InlineData("cuda:1", 2, null)]
    [InlineData("cuda:0", 0, "libtorch finds no GPU")]
    [InlineData("cuda:1", 1, "there is one GPU, cuda:0.")]
    [InlineData("cuda:4", 2, "there are 2 GPUs, cuda:0 to cuda:1.")]
    public void A_device_that_is_not_there_is_refused(string text, int gpus, string? part)
    {
        var fault = Placement.Fault(Placement.Parse(text)!, gpus);
        if (part is null)
            Assert.Null(fault);
        else
            Assert.Contains(part, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_word_the_first_GPU_is_taken_and_else_the_processor() =>
        Assert.Equal(("cuda:0", "cpu"), (Placement.Choose(2).ToString(), Placement.Choose(0).ToString()));
}
