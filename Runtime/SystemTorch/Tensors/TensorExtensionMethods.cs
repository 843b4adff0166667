namespace TorchSharp;

public static class TensorExtensionMethods
{
    private const int BufferSize = 1 << 16;

    public static Parameter AsParameter(this Tensor tensor) => new(tensor);

    public static int ElementSize(this ScalarType type) => type switch
    {
        ScalarType.Byte or ScalarType.Int8 or ScalarType.Bool or ScalarType.QInt8 or ScalarType.QUInt8 => 1,
        ScalarType.Int16 or ScalarType.Float16 or ScalarType.BFloat16 => 2,
        ScalarType.Int32 or ScalarType.Float32 or ScalarType.QInt32 => 4,
        ScalarType.Int64 or ScalarType.Float64 or ScalarType.ComplexFloat32 => 8,
        ScalarType.ComplexFloat64 => 16,
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    public static long TotalSize(this IEnumerable<long> shape) => shape.Aggregate(1L, (size, dim) => checked(size * dim));

    public static string metastr(this Tensor tensor) => tensor.ToString();

    public static byte ToByte(this Tensor value) => value.ToScalar().ToByte();
    public static sbyte ToSByte(this Tensor value) => value.ToScalar().ToSByte();
    public static short ToInt16(this Tensor value) => value.ToScalar().ToInt16();
    public static int ToInt32(this Tensor value) => value.ToScalar().ToInt32();
    public static long ToInt64(this Tensor value) => value.ToScalar().ToInt64();
    public static float ToSingle(this Tensor value) => value.ToScalar().ToSingle();
    public static double ToDouble(this Tensor value) => value.ToScalar().ToDouble();
    public static bool ToBoolean(this Tensor value) => value.ToScalar().ToBoolean();

    /// <summary>Writes the tensor as TorchSharp does: type, rank and sizes in LEB128, then the elements.</summary>
    public static void Save(this Tensor tensor, BinaryWriter writer)
    {
        writer.Encode((long)tensor.dtype);
        writer.Encode(tensor.ndim);
        foreach (var size in tensor.shape) writer.Encode(size);
        writer.Flush();
        using var cpu = tensor.cpu();
        cpu.WriteBytesToStream(writer.BaseStream, BufferSize);
    }

    public static void Save(this Tensor tensor, Stream stream)
    {
        using var writer = new BinaryWriter(stream);
        tensor.Save(writer);
    }

    public static void Save(this Tensor tensor, string location) => tensor.Save(File.Create(location));

    /// <summary>Fills a tensor from what <see cref="Save(Tensor, BinaryWriter)"/> wrote; type and shape must be the same.</summary>
    public static void Load(this Tensor tensor, BinaryReader reader, bool skip = false)
    {
        var (type, shape) = ReadHeader(reader);
        if (type != tensor.dtype)
            throw new ArgumentException($"Mismatched tensor data types while loading: {type} in the file, {tensor.dtype} in the module.");
        if (!skip && !shape.SequenceEqual(tensor.shape))
            throw new ArgumentException($"Mismatched tensor shape while loading: [{string.Join("x", shape)}] in the file, [{string.Join("x", tensor.shape)}] in the module.");
        if (skip) Skip(reader, type, shape);
        else ReadInto(tensor, reader);
    }

    /// <summary>Reads a tensor; null where it is only to be skipped.</summary>
    public static Tensor Load(BinaryReader reader, bool skip = false)
    {
        var (type, shape) = ReadHeader(reader);
        if (skip)
        {
            Skip(reader, type, shape);
            return null;
        }
        var tensor = empty(shape, type);
        ReadInto(tensor, reader);
        return tensor;
    }

    private static (ScalarType Type, long[] Shape) ReadHeader(BinaryReader reader)
    {
        var type = (ScalarType)reader.Decode();
        if (!Enum.IsDefined(type)) throw new InvalidDataException($"{(int)type} is no type of tensor: the file is not in TorchSharp's format, or it is damaged.");
        var rank = reader.Decode();
        if (rank > 64) throw new InvalidDataException($"A tensor of rank {rank}: the file is not in TorchSharp's format, or it is damaged.");
        var shape = new long[rank];
        for (var i = 0; i < shape.Length; i++) shape[i] = reader.Decode();
        return (type, shape);
    }

    private static void Skip(BinaryReader reader, ScalarType type, long[] shape)
    {
        using var unused = empty(shape, type);
        ReadInto(unused, reader);
    }

    private static void ReadInto(Tensor tensor, BinaryReader reader)
    {
        if (tensor.is_contiguous())
        {
            tensor.ReadBytesFromStream(reader.BaseStream, BufferSize);
            return;
        }
        using var read = empty(tensor.shape, tensor.dtype);
        read.ReadBytesFromStream(reader.BaseStream, BufferSize);
        using (no_grad()) tensor.copy_(read);
    }
}
