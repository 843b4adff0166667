using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchDsl.Tests.SystemTorch;

/// <summary>Pixels between pixels.</summary>
public sealed class InterpolationTests
{
    [Theory]
    [InlineData(InterpolationMode.Nearest, new[] { 1f, 1, 2, 2, 4, 4 })]
    [InlineData(InterpolationMode.NearestExact, new[] { 1f, 1, 2, 2, 4, 4 })]
    [InlineData(InterpolationMode.Linear, new[] { 1f, 1.25f, 1.75f, 2.5f, 3.5f, 4 })]
    [InlineData(InterpolationMode.Area, new[] { 1f, 1, 2, 2, 4, 4 })]
    public void A_line_is_drawn_out(InterpolationMode mode, float[] expected)
    {
        using var line = tensor(new[] { 1f, 2, 4 }, [1, 1, 3]);
        Assert.Equal(expected, F.interpolate(line, scale_factor: [2], mode: mode).data<float>().ToArray());
        Assert.Equal(expected, F.interpolate(line, size: [6], mode: mode).data<float>().ToArray());
    }

    [Theory]
    [InlineData(InterpolationMode.Nearest, false)]
    [InlineData(InterpolationMode.Bilinear, false)]
    [InlineData(InterpolationMode.Bicubic, false)]
    [InlineData(InterpolationMode.Bilinear, true)]
    [InlineData(InterpolationMode.Bicubic, true)]
    public void A_size_is_rounded_down(InterpolationMode mode, bool antialias)
    {
        using var image = rand(1, 2, 5, 7);
        Assert.Equal([1L, 2L, 7L, 10L], F.interpolate(image, scale_factor: [1.5, 1.5], mode: mode, antialias: antialias).shape);
    }

    [Fact]
    public void Corners_are_aligned_where_that_is_asked_for()
    {
        using var line = tensor(new[] { 1f, 2, 4 }, [1, 1, 3]);
        using var upsample = nn.Upsample([5], mode: UpsampleMode.Linear, align_corners: true);
        Assert.Equal([1f, 1.5f, 2, 3, 4], upsample.call(line).data<float>().ToArray());
        Assert.Equal([5L], upsample.size.ToArray());
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        using var image = rand(1, 2, 5, 7);
        Assert.ThrowsAny<Exception>(() => F.interpolate(image));
        Assert.ThrowsAny<Exception>(() => F.interpolate(image, [3, 3], [2, 2]));
        Assert.ThrowsAny<Exception>(() => F.interpolate(image, [3]));
        Assert.ThrowsAny<Exception>(() => F.interpolate(image, [3, 3], mode: InterpolationMode.Linear));
        Assert.ThrowsAny<Exception>(() => F.interpolate(image, [3, 3], align_corners: true));
    }

    [Fact]
    public void Channels_become_pixels_and_pixels_channels()
    {
        using var image = rand(2, 8, 3, 3);
        using var shuffle = nn.PixelShuffle(2);
        using var unshuffle = nn.PixelUnshuffle(2);
        using var pixels = shuffle.call(image);
        Assert.Equal([2L, 2L, 6L, 6L], pixels.shape);
        Assert.Equal(image.data<float>().ToArray(), unshuffle.call(pixels).data<float>().ToArray());
        Assert.Equal([2L, 2L, 4L, 3L, 3L], nn.Unflatten(1, [2, -1]).call(image).shape);
    }
}
