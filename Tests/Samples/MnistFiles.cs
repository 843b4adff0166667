using System.Buffers.Binary;
using System.IO.Compression;
using TorchDsl.Samples.Data;

namespace TorchDsl.Tests.Samples;

/// <summary>Writes data as MNIST's files are written.</summary>
internal static class MnistFiles
{
    public static readonly string[] Names =
        ["train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte"];

    public static byte[] Idx(byte[] values, params int[] sizes)
    {
        var file = new byte[4 + 4 * sizes.Length + values.Length];
        file[2] = 8;
        file[3] = (byte)sizes.Length;
        for (var i = 0; i < sizes.Length; i++)
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(4 + 4 * i), sizes[i]);
        values.CopyTo(file, 4 + 4 * sizes.Length);
        return file;
    }

    public static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
            gzip.Write(content);
        return packed.ToArray();
    }

    public static void Write(TemporaryFolder folder, int train, int test)
    {
        var digits = DrawnDigits.Draw(train, test);
        Write(folder, digits.Train, 0);
        Write(folder, digits.Test, 2);
    }

    private static void Write(TemporaryFolder folder, ImageSet set, int first)
    {
        folder.Write(Names[first], Idx(set.Pixels, set.Count, set.Height, set.Width));
        folder.Write(Names[first + 1] + ".gz", Gzip(Idx(set.Labels, set.Count)));
    }
}
