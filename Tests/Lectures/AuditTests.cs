using TorchDsl.Samples.Lectures;
using TorchDsl.Samples.Networks;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Lectures;

/// <summary>The audit finds what the lecture notes print wrongly, and nothing else.</summary>
public class AuditTests
{
    // Strides and depths are wrong in the notes beside sizes and names that are right.
    private static readonly string[] Wrong =
    [
        "A1 maxpool1, receptive field: 22, not 12", "A1 conv6, receptive field: 22, not 12", "A1 conv7, receptive field: 24, not 16",
        "A1 conv8, receptive field: 26, not 20", "A1 conv9, receptive field: 28, not 24", "A1 conv9, receptive field: 38, not 24",
        "A1 conv10, receptive field: 30, not 28", "A1 maxpool2, receptive field: 60, not 30", "A1 conv11, receptive field: 60, not 30",
        "A1 conv12, receptive field: 62, not 38",
        "B1 conv1, parameters: 208, not 608", "B1 conv2, parameters: 416, not 3,216", "B1 fc1, parameters: 48,001, not 48,120",
        "B1 fc2, parameters: 10,081, not 10,164", "B1 fc3, parameters: 841, not 850",
        "C1 AlexNet as drawn, weights in all: 27.55 million, not 28,813,344", "C1 pool 1, stride: 4, not 2", "C1 pool 2, stride: 3, not 2",
        "C2 conv1, output: 96×55×55, not 96×56×56", "C2 more than AlexNet: 1.45 million, not 11,693,824",
        "C6 ResNet-50, layers with weights: 51, not 50", "C6 ResNet-152, layers with weights: 151, not 152",
    ];

    [Fact]
    public void What_the_notes_have_wrong_is_found() => Assert.Equal(
        Wrong,
        Audit.Figures.Where(figure => figure.IsWrong).Select(figure => $"{figure.Lecture} {figure.What}: {figure.Printed}, not {figure.Computed}"));

    /// <summary>Every figure, as it is printed and as it is.</summary>
    [Fact]
    public Task The_whole_audit() => Verify(Audit.Text());

    [Theory]
    [InlineData("22", "22", true)]
    [InlineData("22", "23", false)]
    [InlineData("32×398×398", "32×398×398", true)]
    [InlineData("96×55×55", "96×56×56", false)]
    [InlineData("27.55 million", "27,554,999", true)]
    [InlineData("27.55 million", "27,560,000", false)]
    [InlineData("102 million", "102,764,544", true)]
    [InlineData("102 million", "103,000,000", false)]
    [InlineData("about 16 million", "14,714,688", true)]
    [InlineData("about 16 million", "14,300,000", false)]
    [InlineData("about 60 thousand", "61,706", true)]
    [InlineData("below 15,000", "14,999", true)]
    [InlineData("below 15,000", "15,000", false)]
    [InlineData("0.03", "0.0351", true)]
    [InlineData("0.03", "0.0401", false)]
    [InlineData("≈ 36", "36.5", true)]
    [InlineData("36", "36.5", false)]
    [InlineData("4.49·10^10", "44,892,064,800", true)]
    [InlineData("4.49·10^10", "45,000,000,000", false)]
    [InlineData("28·28·5·5·1", "19,600", true)]
    [InlineData("28·28·5·5·1", "19,601", false)]
    public void Printed_numbers_agree_as_exactly_as_they_are_printed(string printed, string computed, bool agrees) =>
        Assert.Equal(agrees, new Figure("", "", printed, computed).IsWrong == false);

    [Fact]
    public void A6_the_activations_that_are_named_run()
    {
        using var scope = NewDisposeScope();
        using var network = new NamedLayers();
        network.eval();
        Assert.Equal(1, network.call(randn(1, 3, 4, 4)).sum().item<float>(), 1e-5);
    }

    [Fact]
    public void A5_the_assignment_keeps_its_limits()
    {
        Assert.InRange(Assignment.ParameterCount, 1, 14_999);
        Assert.DoesNotContain(Assignment.Graph.Nodes, node => node.Op == "linear");
        Assert.All(Assignment.Graph.Nodes.Where(node => node.Op == "conv"), node => Assert.False(node.Settings.Flag("bias")));
    }
}
