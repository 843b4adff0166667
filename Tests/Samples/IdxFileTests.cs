using TorchDsl.Samples;
using TorchDsl.Samples.Data;

namespace TorchDsl.Tests.Samples;

public sealed class IdxFileTests : IDisposable
{
    private static readonly byte[] Values = [.. Enumerable.Range(0, 24).Select(i => (byte)(i * 7))];
    private static readonly byte[] Whole = MnistFiles.Idx(Values, 2, 3, 4);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_whole_file_is_read(bool gzip)
    {
        var file = IdxFile.Read(folder.Write("file", gzip ? MnistFiles.Gzip(Whole) : Whole), 3);

        Assert.Equal([2, 3, 4], file.Sizes);
        Assert.Equal(Values, file.Values);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_truncation_is_refused(bool gzip)
    {
        var whole = gzip ? MnistFiles.Gzip(Whole) : Whole;
        for (var length = 0; length < whole.Length; length++)
        {
            var path = folder.Write("file", whole[..length]);
            var error = Assert.Throws<UserException>(() => IdxFile.Read(path, 3));
            Assert.Contains(path, error.Message, StringComparison.Ordinal);
            Assert.Contains("Download it again", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_truncation_says_what_is_missing() =>
        Refuses(Whole[..30], "announces 2×3×4 values, but there are at most 14.");

    [Fact]
    public void A_packed_truncation_says_what_is_missing() =>
        Refuses(MnistFiles.Gzip(Whole[..30]), "announces 2×3×4 = 24 values, but only 14 follow.");

    [Fact]
    public void More_values_than_announced_are_refused() =>
        Refuses([.. Whole, 0], "longer than its header announces (2×3×4 = 24 values)");

    [Fact]
    public void Another_kind_of_file_is_refused() =>
        Refuses("<!DOCTYPE html>"u8.ToArray(), "it must start with 00 00 08 03, but starts with 3C 21 44 4F");

    [Fact]
    public void Other_dimensions_are_refused() =>
        Refuses(MnistFiles.Idx([1, 2, 3], 3), "it must start with 00 00 08 03, but starts with 00 00 08 01");

    [Theory]
    [InlineData(0, 28, 28)]
    [InlineData(-1, 28, 28)]
    public void Sizes_that_are_none_are_refused(int count, int height, int width) =>
        Refuses(MnistFiles.Idx([], count, height, width), "every size must be 1 or more");

    [Theory]
    [InlineData(60_000, 28, 28)]
    [InlineData(int.MaxValue, int.MaxValue, int.MaxValue)]
    public void Sizes_that_the_file_cannot_hold_take_no_memory(int count, int height, int width) =>
        Refuses(MnistFiles.Gzip(MnistFiles.Idx([], count, height, width)), $"announces {count}×{height}×{width} values, but there are at most");

    private void Refuses(byte[] content, string part)
    {
        var path = folder.Write("file", content);
        var error = Assert.Throws<UserException>(() => IdxFile.Read(path, 3));
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
    }
}
