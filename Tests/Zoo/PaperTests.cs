using TorchDsl.Samples.Zoo;

namespace TorchDsl.Tests.Zoo;

/// <summary>What the papers print of the networks that torchvision does not have.</summary>
public class PaperTests
{
    [Fact]
    public void UNets_maps_are_as_large_as_in_its_figure()
    {
        long[] printed = [570, 568, 282, 280, 138, 136, 66, 64, 30, 28, 54, 52, 102, 100, 198, 196, 390, 388, 388];
        var convolutions = UNet.Summary.Rows.Where(row => row.Layer.StartsWith("Conv(", StringComparison.Ordinal));
        Assert.Equal(printed.Select(size => (size, size)), convolutions.Select(row => ((long)row.OutputShape[1], (long)row.OutputShape[2])));
    }

    [Fact]
    public void UNets_parameters_follow_from_the_channels_of_its_figure()
    {
        static long Pair(long channels, long width) => (9 * channels * width) + width + (9 * width * width) + width;
        static long Up(long channels) => (2 * channels * channels) + (channels / 2) + Pair(channels, channels / 2);

        var down = Pair(1, 64) + Pair(64, 128) + Pair(128, 256) + Pair(256, 512) + Pair(512, 1024);
        Assert.Equal(down + Up(1024) + Up(512) + Up(256) + Up(128) + (2 * 64) + 2, UNet.Summary.Parameters);
        const long parameters = UNet.ParameterCount;
        Assert.Equal(31_030_658, parameters);
    }

    [Fact]
    public void The_small_vision_transformer_has_22_million_parameters() => Assert.Equal(22_050_664, ViT.Summary.Parameters);

    [Fact]
    public void WaveNet_sees_1024_samples_and_none_to_come()
    {
        var field = Assert.Single(WaveNet.Summary.Rows[^1].ReceptiveField);
        Assert.Equal((1024, 1, -1023), ((long)field.Size, field.Stride, field.Offset));
    }
}
