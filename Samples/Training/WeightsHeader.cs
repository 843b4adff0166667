using static TorchSharp.torch;

namespace TorchDsl.Samples.Training;

/// <summary>What a weights file says of its tensors, without their values.</summary>
internal static class WeightsHeader
{
    /// <summary>Reads the names, types and shapes, and checks that the values are all there.</summary>
    /// <exception cref="UserException">The file is not a whole weights file.</exception>
    public static Dictionary<string, string> Read(string path)
    {
        using var file = File.OpenRead(path);
        using var reader = new BinaryReader(file);
        try
        {
            var tensors = new Dictionary<string, string>();
            for (var left = reader.Read7BitEncodedInt64(); left > 0; left--)
            {
                var name = reader.ReadString();
                if (!tensors.TryAdd(name, SkipTensor(reader, path)))
                    throw new FormatException();
            }

            return file.Position == file.Length ? tensors : throw new FormatException();
        }
        catch (EndOfStreamException)
        {
            throw new UserException($"'{path}' is truncated: it ends after {file.Length:N0} bytes, in the middle of the weights. Save it again.");
        }
        catch (Exception e) when (e is FormatException or OverflowException or IOException or ArgumentException)
        {
            throw new UserException($"'{path}' is not a weights file in TorchSharp's format. Make one with: train NETWORK --save {path}");
        }
    }

    /// <summary>A tensor's type and shape in words.</summary>
    public static string Describe(ScalarType type, IEnumerable<long> shape) =>
        $"{type} {(shape.Any() ? string.Join('×', shape) : "scalar")}";

    private static string SkipTensor(BinaryReader reader, string path)
    {
        var type = (ScalarType)reader.Read7BitEncodedInt64();
        var rank = reader.Read7BitEncodedInt64();
        if (rank is < 0 or > 64)
            throw new FormatException();
        var shape = new long[rank];
        for (var i = 0; i < rank; i++)
            shape[i] = reader.Read7BitEncodedInt64();
        if (shape.Any(size => size < 0))
            throw new FormatException();

        var file = reader.BaseStream;
        var bytes = shape.Aggregate(SizeOf(type), (product, size) => checked(product * size));
        if (bytes > file.Length - file.Position)
            throw new EndOfStreamException();
        file.Seek(bytes, SeekOrigin.Current);
        return Describe(type, shape);
    }

    private static long SizeOf(ScalarType type) => type switch
    {
        ScalarType.Byte or ScalarType.Int8 or ScalarType.Bool => 1,
        ScalarType.Int16 or ScalarType.Float16 or ScalarType.BFloat16 => 2,
        ScalarType.Int32 or ScalarType.Float32 => 4,
        ScalarType.Int64 or ScalarType.Float64 => 8,
        _ => throw new FormatException(),
    };
}
