using TorchDsl.Samples.Data;

namespace TorchDsl.Tests.Samples;

public class DrawnDigitsTests
{
    [Fact]
    public void The_same_digits_are_drawn_every_time()
    {
        var (once, again) = (DrawnDigits.Draw(200, 100), DrawnDigits.Draw(200, 100));

        Assert.Equal(once.Train.Pixels, again.Train.Pixels);
        Assert.Equal(once.Test.Pixels, again.Test.Pixels);
    }

    [Fact]
    public void More_digits_begin_with_the_same_digits() =>
        Assert.Equal(DrawnDigits.Draw(50, 1).Train.Pixels, DrawnDigits.Draw(100, 1).Train.Pixels[..(50 * 784)]);

    [Fact]
    public void No_image_is_there_twice()
    {
        var digits = DrawnDigits.Draw(1000, 1000);
        var images = digits.Train.Pixels.Chunk(784).Concat(digits.Test.Pixels.Chunk(784)).Select(Convert.ToHexString);

        Assert.Equal(2000, images.Distinct().Count());
    }

    [Fact]
    public void Every_digit_is_drawn_equally_often_and_visibly()
    {
        var set = DrawnDigits.Draw(1000, 10).Train;

        Assert.All(set.Labels.CountBy(label => label), count => Assert.Equal(100, count.Value));
        Assert.All(set.Pixels.Chunk(784), image => Assert.InRange(image.Count(pixel => pixel > 128), 15, 300));
    }
}
