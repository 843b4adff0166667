using TorchDsl.Samples.Networks;
using TorchDsl.Samples.Zoo;
using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Running;

public class SummaryTests
{
    [Fact]
    public Task The_table_of_LeNet5_reads_as_it_should() => Verify(LeNet5.Summary.ToString().TrimEnd());

    [Fact]
    public void The_table_says_when_a_receptive_field_exceeds_the_input()
    {
        var summary = Wide.Summary;
        Assert.Contains("From conv2 on, the receptive field is larger than the input: sizes are theoretical.", summary.ToString());
        Assert.Contains("5×9", summary.ToString());
    }
}

[Input(1, 8, 8), Conv(2, Kernel = new[] { 3, 5 }, Padding = new[] { 1, 2 }), Conv(2, Kernel = new[] { 3, 5 }, Padding = "same")]
internal sealed partial class Wide;
