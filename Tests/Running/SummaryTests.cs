using TorchDsl.Samples.Networks;
using TorchDsl.Samples.Zoo;
using TorchDsl.Tests.Compiling;

namespace TorchDsl.Tests.Running;

public class SummaryTests
{
    [Fact]
    public Task The_table_of_LeNet5_reads_as_it_should() => Verify(LeNet5.Summary.ToString().TrimEnd());

    [Fact]
    public void Every_networks_table_fits_100_columns_and_a_wide_one_has_all()
    {
        foreach (var entry in Summaries.All)
        {
            Assert.All(entry.Summary.ToString().Split('\n'), line => Assert.InRange(line.Length, 0, 100));
            var wide = entry.Summary.ToTable(new() { IsWide = true, HasConventions = true });
            Assert.All(entry.Summary.Rows, row => Assert.Contains(row.Layer, wide, StringComparison.Ordinal));
            Assert.Contains("torchinfo's mult-adds", wide, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_small_network_keeps_its_fields_and_strides_in_100_columns()
    {
        var lines = LeNet5.Summary.ToString().Split('\n');
        Assert.Contains("receptive", lines[1], StringComparison.Ordinal);
        Assert.Contains("stride", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Colours_stand_around_cells_and_change_no_column()
    {
        var coloured = LeNet5.Summary.ToTable(new() { HasColours = true });
        Assert.NotEqual(LeNet5.Summary.ToString(), coloured);
        Assert.Equal(LeNet5.Summary.ToString(), System.Text.RegularExpressions.Regex.Replace(coloured, "\e\\[[0-9]+m", ""));
    }

    [Fact]
    public void Other_conventions_are_theirs()
    {
        // 54 weights and, for torchinfo, 6 biases at 24×24 places; 5 steps of 4·4·(6+4) weights.
        var rows = OfConventions.Summary.ToTable(new() { IsWide = true, HasConventions = true }).Split('\n');
        Assert.Contains(rows, line => line.StartsWith("conv1", StringComparison.Ordinal) && line.Contains("31,104", StringComparison.Ordinal)
            && line.Contains("62,208", StringComparison.Ordinal) && line.Contains("34,560", StringComparison.Ordinal));
        var recurrent = Reading.Summary.ToTable(new() { IsWide = true, HasConventions = true }).Split('\n');
        Assert.Contains(recurrent, line => line.StartsWith("lstm1", StringComparison.Ordinal) && line.Contains("800", StringComparison.Ordinal));
    }

    [Fact]
    public void At_a_shape_all_is_as_if_it_were_written()
    {
        var (at, written) = (Free.Summary.At(3, 33, 40), Written.Summary);
        Assert.Equal(string.Join('\n', written.Rows.Select(Numbers)), string.Join('\n', at.Rows.Select(Numbers)));
        Assert.Equal((written.MultiplyAdds, written.OutputShape, written.SmallestInput), (at.MultiplyAdds, at.OutputShape, at.SmallestInput));
        Assert.Equal(Written.Graph.Memory(2) with { Unknown = [] }, Free.Graph.At(new Shape(3, 33, 40)).Memory(2) with { Unknown = [] });
        Assert.Same(Written.Graph, Written.Graph.At(new Shape(3, 33, 40)));

        static string Numbers(SummaryRow row) =>
            $"{row.Name} {row.OutputShape} {row.Parameters} {row.Buffers} {row.MultiplyAdds} {string.Join(' ', row.ReceptiveField)}";
    }

    [Theory]
    [InlineData("Free takes 3×h×w for input, but got 3×33: it has another number of dimensions (the batch is not written).", 3, 33)]
    [InlineData("Free takes 3×h×w for input, but got 4×33×40: dimension 1 is 3.", 4, 33, 40)]
    [InlineData("Free takes 3×h×w for input, but got 3×2×40: h is at least ", 3, 2, 40)]
    public void At_a_shape_that_the_door_refuses_there_is_no_summary(string message, params int[] shape) => Assert.StartsWith(
        message,
        Assert.Throws<ArgumentException>(() => Free.Summary.At([.. shape.Select(size => (SymInt)size)])).Message,
        StringComparison.Ordinal);

    [Fact]
    public void The_table_says_when_a_receptive_field_exceeds_the_input()
    {
        var summary = Wide.Summary;
        Assert.Contains("From conv2 on, fields exceed the input: sizes are theoretical.", summary.ToString());
        Assert.Contains("5×9", summary.ToString());
    }
}

[Input(1, 8, 8), Conv(2, Kernel = new[] { 3, 5 }, Padding = new[] { 1, 2 }), Conv(2, Kernel = new[] { 3, 5 }, Padding = "same")]
internal sealed partial class Wide;

[Input(1, 26, 26), Conv(6, Kernel = 3, Bias = true), ReLU]
internal sealed partial class OfConventions;

[Input(5, 6), LSTM(4), Linear(2)]
internal sealed partial class Reading;

[Input(3, "h", "w")]
[Conv(8, Stride = 2), ReLU, Tap("x"), Conv(8, Padding = 1), Add("x"), MaxPool(2, Ceil = true), BatchNorm, Conv(4), GlobalAvgPool, Flatten, Linear(2)]
internal sealed partial class Free;

[Input(3, 33, 40)]
[Conv(8, Stride = 2), ReLU, Tap("x"), Conv(8, Padding = 1), Add("x"), MaxPool(2, Ceil = true), BatchNorm, Conv(4), GlobalAvgPool, Flatten, Linear(2)]
internal sealed partial class Written;
