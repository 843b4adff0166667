using Xunit.Abstractions;

namespace TorchDsl.Tests.Zoo;

[Collection(nameof(Alone))]
public class MemoryTests(ITestOutputHelper output)
{
    [Fact]
    public void M()
    {
        for (var i = 0; i < 5; i++)
            output.WriteLine($"by hand: {PeakMemory.OfStep(ResNet50ByHand.Create, 4) / 1e6:F1}");
    }
}
