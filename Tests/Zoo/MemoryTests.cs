using TorchDsl.Samples.Measuring;
using Xunit.Abstractions;

namespace TorchDsl.Tests.Zoo;

public class MemoryTests(ITestOutputHelper output)
{
    [Fact]
    public void A_training_step_of_ResNet50_needs_no_more_memory_than_TorchVisions()
    {
        var model = StepMemory.MeasureApart("torchvision", batch: 4);
        var generated = StepMemory.MeasureApart("generated", batch: 4);
        output.WriteLine($"TorchVision's {model / 1e6:N1} MB, generated {generated / 1e6:N1} MB");

        // Resident memory has the runtime's own in it, which differs by a megabyte or two from run to run.
        Assert.InRange(generated, 0, 1.01 * model);
    }
}
