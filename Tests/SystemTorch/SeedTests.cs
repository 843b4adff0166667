using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.SystemTorch;

/// <summary>One seed gives PyTorch's numbers. The generator is the process's own, so nothing else may draw meanwhile.</summary>
[Collection(nameof(Alone))]
public sealed class SeedTests
{
    [Fact]
    public void ASeedGivesPyTorchsNumbers()
    {
        manual_seed(0);
        TensorTests.Close([0.4963, 0.7682, 0.0885], rand(3), 1e-4);
        manual_seed(0);
        TensorTests.Close([1.5410, -0.2934, -2.1788], randn(3), 1e-4);
        using var generator = new torch.Generator(0);
        TensorTests.Close([0.4963, 0.7682, 0.0885], rand([3L], generator: generator), 1e-4);
    }

    [Fact]
    public void DefaultWeightsArePyTorchs()
    {
        manual_seed(0);
        using var linear = nn.Linear(2, 2);
        TensorTests.Close([-0.0053, 0.3793, -0.5820, -0.5204], linear.weight.detach(), 1e-4);
        TensorTests.Close([-0.2723, 0.1896], linear.bias!.detach(), 1e-4);

        using var conv = nn.Conv2d(4, 6, 5, groups: 2);
        Assert.Equal([6L, 2L, 5L, 5L], conv.weight.shape);
        Assert.InRange(conv.weight.abs().max().item<float>(), 0.12, 1 / Math.Sqrt(50));
        Assert.InRange(conv.bias!.abs().max().item<float>(), 0.01, 1 / Math.Sqrt(50));
    }

    [Fact]
    public void TheGeneratorsStateIsSavedAndRestored()
    {
        manual_seed(11);
        using var state = get_rng_state();
        using var first = rand(5);
        set_rng_state(state);
        using var second = rand(5);
        Assert.True(first.Equals(second));
        Assert.Equal(11, random.initial_seed());
    }
}
