using TorchDsl.Samples.Networks;
using TorchDsl.Samples.Zoo;

namespace TorchDsl.Tests.Lectures;

/// <summary>VGG-16 as Keras prints it, and what the lectures say of VGG's sizes.</summary>
public class VggLectureTests
{
    [Fact]
    public void A3_VGG16_as_Keras_prints_it()
    {
        (string, string, long)[] printed =
        [
            ("input", "224×224×3", 0),
            ("block1_conv1", "224×224×64", 1_792),
            ("block1_conv2", "224×224×64", 36_928),
            ("block1_pool", "112×112×64", 0),
            ("block2_conv1", "112×112×128", 73_856),
            ("block2_conv2", "112×112×128", 147_584),
            ("block2_pool", "56×56×128", 0),
            ("block3_conv1", "56×56×256", 295_168),
            ("block3_conv2", "56×56×256", 590_080),
            ("block3_conv3", "56×56×256", 590_080),
            ("block3_pool", "28×28×256", 0),
            ("block4_conv1", "28×28×512", 1_180_160),
            ("block4_conv2", "28×28×512", 2_359_808),
            ("block4_conv3", "28×28×512", 2_359_808),
            ("block4_pool", "14×14×512", 0),
            ("block5_conv1", "14×14×512", 2_359_808),
            ("block5_conv2", "14×14×512", 2_359_808),
            ("block5_conv3", "14×14×512", 2_359_808),
            ("block5_pool", "7×7×512", 0),
            ("flatten1", "25088", 0),
            ("fc1", "4096", 102_764_544),
            ("fc2", "4096", 16_781_312),
            ("predictions", "1000", 4_097_000),
        ];
        var rows = KerasVGG16.Summary.Rows.Where(row => !row.Name.StartsWith("relu", StringComparison.Ordinal) && row.Name != "softmax1");
        Assert.Equal(printed, rows.Select(row => (row.Name, ChannelsLast(row.OutputShape), row.Parameters)));
        Assert.Equal(138_357_544, KerasVGG16.Summary.Parameters);
    }

    [Fact]
    public void C3_most_of_VGG16_is_in_its_first_Linear()
    {
        var rows = VGG16.Summary.Rows;
        Assert.Equal(14_714_688, rows.Where(row => row.Name.StartsWith("features", StringComparison.Ordinal)).Sum(row => row.Parameters));
        Assert.Equal(123_642_856, rows.Where(row => row.Name.StartsWith("classifier", StringComparison.Ordinal)).Sum(row => row.Parameters));
        Assert.Equal(102_764_544, rows.Single(row => row.Name == "classifier.0").Parameters);
        Assert.Equal(143_667_240, VGG19.Summary.Parameters);
    }

    private static string ChannelsLast(Shape shape) => string.Join('×', shape.Skip(1).Append(shape[0]));
}
