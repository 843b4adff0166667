using System.Buffers.Binary;
using System.IO.Compression;

namespace TorchDsl.Samples.Data;

/// <summary>A file of unsigned bytes in the idx format, in which MNIST is published: 00 00 08, the count of dimensions, their sizes, the values.</summary>
/// <param name="Path">The file.</param>
/// <param name="Sizes">The size of each dimension.</param>
/// <param name="Values">The values, the last dimension fastest.</param>
internal sealed record IdxFile(string Path, int[] Sizes, byte[] Values)
{
    // Deflate's best case: 258 bytes from 2 bits. It bounds what a header can truthfully announce.
    private const long LargestCompression = 1032;

    /// <summary>Reads a file, plain or compressed by gzip.</summary>
    /// <param name="path">The file.</param>
    /// <param name="dimensions">How many dimensions it must have.</param>
    /// <exception cref="UserException">The file cannot be read or is not what was expected.</exception>
    public static IdxFile Read(string path, int dimensions)
    {
        try
        {
            using var file = File.OpenRead(path);
            if (!IsGzip(file))
                return Read(file, path, dimensions, file.Length);
            using var unpacked = new GZipStream(file, CompressionMode.Decompress);
            var content = Read(unpacked, path, dimensions, file.Length * LargestCompression);
            CheckEnd(file, content);
            return content;
        }
        catch (InvalidDataException e)
        {
            throw new UserException($"'{path}' is not intact gzip data: {e.Message.TrimEnd('.')}. Download it again.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"'{path}' cannot be read: {e.Message}");
        }
    }

    private static bool IsGzip(FileStream file)
    {
        var isGzip = file.ReadByte() == 0x1F && file.ReadByte() == 0x8B;
        file.Position = 0;
        return isGzip;
    }

    // Gzip ends with the unpacked length. GZipStream does not miss it, but without it the check sum is missing too.
    private static void CheckEnd(FileStream file, IdxFile content)
    {
        Span<byte> end = stackalloc byte[sizeof(uint)];
        file.Seek(-end.Length, SeekOrigin.End);
        file.ReadExactly(end);
        if (BinaryPrimitives.ReadUInt32LittleEndian(end) != (uint)(4 + 4 * content.Sizes.Length + content.Values.Length))
            throw new UserException($"'{content.Path}' is truncated: its values are there, but not gzip's end. Download it again.");
    }

    private static IdxFile Read(Stream stream, string path, int dimensions, long available)
    {
        var header = new byte[4 + 4 * dimensions];
        var length = stream.ReadAtLeast(header, header.Length, throwOnEndOfStream: false);
        byte[] magic = [0, 0, 8, (byte)dimensions];
        var start = header[..Math.Min(magic.Length, length)];
        if (!magic.AsSpan().StartsWith(start))
            throw new UserException(
                $"'{path}' is not an idx file of unsigned bytes with {dimensions} dimension{(dimensions == 1 ? "" : "s")}: " +
                $"it must start with {Hex(magic)}, but starts with {Hex(start)}. Download it again.");
        if (length < header.Length)
            throw new UserException(
                $"'{path}' is truncated: its header takes {header.Length} bytes, " +
                $"but there {(length == 1 ? "is" : "are")} only {length}. Download it again.");

        var sizes = new int[dimensions];
        for (var i = 0; i < dimensions; i++)
            sizes[i] = BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4 + 4 * i));
        return new(path, sizes, ReadValues(stream, path, sizes, available - header.Length));
    }

    private static byte[] ReadValues(Stream stream, string path, int[] sizes, long available)
    {
        var announced = string.Join('×', sizes);
        if (sizes.Any(size => size < 1))
            throw new UserException($"'{path}' announces {announced} values; every size must be 1 or more. Download it again.");
        var count = sizes.Aggregate((Int128)1, (product, size) => product * size);
        if (count > Array.MaxLength || count > available)
            throw new UserException(
                $"'{path}' is truncated: its header announces {announced} values, " +
                $"but there are at most {Math.Max(available, 0):N0}. Download it again.");

        var values = new byte[(int)count];
        var read = stream.ReadAtLeast(values, values.Length, throwOnEndOfStream: false);
        if (read < values.Length)
            throw new UserException(
                $"'{path}' is truncated: its header announces {announced} = {values.Length:N0} values, " +
                $"but only {read:N0} follow. Download it again.");
        if (stream.ReadByte() >= 0)
            throw new UserException($"'{path}' is longer than its header announces ({announced} = {values.Length:N0} values). Download it again.");
        return values;
    }

    private static string Hex(byte[] bytes) => string.Join(' ', bytes.Select(value => value.ToString("X2")));
}
