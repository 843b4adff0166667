using TorchDsl.Samples.Networks;

namespace TorchDsl.Tests.Lectures;

/// <summary>The lecture on receptive fields: its tables, and where they are wrong.</summary>
public class ReceptiveFieldLectureTests
{
    [Fact]
    public void A1_the_table_of_receptive_fields() => LectureTable.CheckRows<ReceptiveFieldTable>(
        3_185_504,
        [
            new("input", "3×400×400", 0, 1, 1, 0),
            new("conv1", "32×398×398", 864, 3, 1, 0),
            new("conv2", "64×396×396", 18_432, 5, 1, 0),
            new("conv3", "128×394×394", 73_728, 7, 1, 0),
            new("conv4", "256×392×392", 294_912, 9, 1, 0),
            new("conv5", "512×390×390", 1_179_648, 11, 1, 0),
            new("maxpool1", "512×195×195", 0, 12, 2, 0),
            new("conv6", "32×195×195", 16_384, 12, 2, 0),
            new("conv7", "64×193×193", 18_432, 16, 2, 0),
            new("conv8", "128×191×191", 73_728, 20, 2, 0),
            new("conv9", "256×189×189", 294_912, 24, 2, 0),
            new("conv10", "512×187×187", 1_179_648, 28, 2, 0),
            new("maxpool2", "512×93×93", 0, 30, 4, 0),
            new("conv11", "32×93×93", 16_384, 30, 4, 0),
            new("conv12", "64×91×91", 18_432, 38, 4, 0),
        ]);

    [Fact]
    public void A1_the_lectures_receptive_fields_double_at_poolings_and_are_refuted()
    {
        long[] printed = [3, 5, 7, 9, 11, 22, 22, 24, 26, 28, 30, 60, 60, 62];
        var actual = ReceptiveFieldTable.Summary.Rows.Skip(1).Select(row => (long)row.ReceptiveField[0].Size).ToArray();
        Assert.Equal(printed[..5], actual[..5]);
        Assert.All(printed.Zip(actual).Skip(5), pair => Assert.True(pair.First > pair.Second));
        Assert.Equal(38, ReceptiveFieldTable.ReceptiveFieldHeight);
    }

    [Fact]
    public void A2_four_kernels_of_1x1_mix_ten_channels() => LectureTable.CheckRows<OneByOne>(
        40,
        [new("input", "10×32×32", 0, 1, 1, 0), new("conv1", "4×32×32", 40, 1, 1, 0)]);

    [Fact]
    public void C7_stacked_3x3_convolutions_see_3_5_7_9() =>
        Assert.Equal([3, 5, 7, 9], StackedConvolutions.Summary.Rows.Skip(1).Select(row => (long)row.ReceptiveField[0].Size));
}
