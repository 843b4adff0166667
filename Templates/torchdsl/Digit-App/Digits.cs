using System.IO.Compression;
using static TorchSharp.torch;

namespace Digit_App;

/// <summary>Grey images of 28×28, from 0 to 1, and the digits that they show.</summary>
public sealed record Digits(Tensor Images, Tensor Labels) : IDisposable
{
    private const int Size = 28;

    // Seven rows of five pixels each, a bit a pixel.
    private static readonly byte[][] Glyphs =
    [
        [14, 17, 17, 17, 17, 17, 14], [4, 12, 4, 4, 4, 4, 14], [14, 17, 1, 2, 4, 8, 31], [31, 2, 4, 2, 1, 17, 14], [2, 6, 10, 18, 31, 2, 2],
        [31, 16, 30, 1, 1, 17, 14], [6, 8, 16, 30, 17, 17, 14], [31, 1, 2, 4, 8, 8, 8], [14, 17, 17, 14, 17, 17, 14], [14, 17, 17, 15, 1, 2, 12],
    ];

    public long Count => Labels.shape[0];

    /// <summary>Draws digits, each in its own size, place and slant, with noise.</summary>
    public static Digits Draw(int count, int seed)
    {
        var random = new Random(seed);
        var pixels = new byte[count * Size * Size];
        var labels = new byte[count];
        for (var i = 0; i < count; i++)
        {
            labels[i] = (byte)(i % 10);
            Draw(Glyphs[labels[i]], pixels.AsSpan(i * Size * Size, Size * Size), random);
        }

        return Create(pixels, labels);
    }

    /// <summary>Reads MNIST's files, plain or .gz: those that begin with <c>train</c> or those that begin with <c>t10k</c>.</summary>
    public static Digits ReadMnist(string folder, string set) =>
        Create(Read(Path.Combine(folder, $"{set}-images-idx3-ubyte"), header: 16), Read(Path.Combine(folder, $"{set}-labels-idx1-ubyte"), header: 8));

    public void Dispose()
    {
        Images.Dispose();
        Labels.Dispose();
    }

    private static void Draw(byte[] glyph, Span<byte> image, Random random)
    {
        var (width, height, slant) = (Between(2, 4), Between(2, 3.5), Between(-0.3, 0.3));
        var (left, top) = (Size / 2 - 2.5 * width + Between(-2, 2), Size / 2 - 3.5 * height + Between(-2, 2));
        for (var i = 0; i < image.Length; i++)
        {
            var (y, x) = Math.DivRem(i, Size);
            var row = (int)Math.Floor((y - top) / height);
            var column = (int)Math.Floor((x - left + slant * (y - Size / 2)) / width);
            var isInk = row is >= 0 and < 7 && column is >= 0 and < 5 && (glyph[row] >> (4 - column) & 1) == 1;
            image[i] = (byte)((isInk ? 215 : 0) + random.Next(40));
        }

        double Between(double low, double high) => low + (high - low) * random.NextDouble();
    }

    private static byte[] Read(string path, int header)
    {
        using Stream file = File.Exists(path) ? File.OpenRead(path) : new GZipStream(File.OpenRead(path + ".gz"), CompressionMode.Decompress);
        using var content = new MemoryStream();
        file.CopyTo(content);
        return content.ToArray()[header..];
    }

    private static Digits Create(byte[] pixels, byte[] labels)
    {
        using var bytes = tensor(pixels, [labels.Length, 1, Size, Size]);
        using var numbers = bytes.to_type(ScalarType.Float32);
        return new(numbers / 255, tensor(Array.ConvertAll(labels, label => (long)label)));
    }
}
