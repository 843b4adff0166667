using TorchSharp.Native;

namespace TorchSharp;

/// <summary>A number of one of libtorch's types.</summary>
public sealed class Scalar : IDisposable
{
    internal Scalar(Tag tag, long bits, ScalarType type)
    {
        Tag = tag;
        Bits = bits;
        Type = type;
    }

    public ScalarType Type { get; }

    internal Tag Tag { get; }

    internal long Bits { get; }

    internal double AsDouble => Tag == Tag.Double ? BitConverter.Int64BitsToDouble(Bits) : Bits;

    internal long AsInt64 => Tag == Tag.Double ? (long)AsDouble : Bits;

    /// <summary>Nothing is held natively; TorchSharp's scalars are disposable, and callers may dispose these.</summary>
    public void Dispose()
    {
    }

    public static implicit operator Scalar(byte value) => value.ToScalar();
    public static implicit operator Scalar(sbyte value) => value.ToScalar();
    public static implicit operator Scalar(short value) => value.ToScalar();
    public static implicit operator Scalar(int value) => value.ToScalar();
    public static implicit operator Scalar(long value) => value.ToScalar();
    public static implicit operator Scalar(float value) => value.ToScalar();
    public static implicit operator Scalar(double value) => value.ToScalar();
    public static implicit operator Scalar(bool value) => value.ToScalar();
}

public static class ScalarExtensionMethods
{
    public static Scalar ToScalar(this byte value) => new(Tag.Int, value, ScalarType.Byte);
    public static Scalar ToScalar(this sbyte value) => new(Tag.Int, value, ScalarType.Int8);
    public static Scalar ToScalar(this short value) => new(Tag.Int, value, ScalarType.Int16);
    public static Scalar ToScalar(this int value) => new(Tag.Int, value, ScalarType.Int32);
    public static Scalar ToScalar(this long value) => new(Tag.Int, value, ScalarType.Int64);
    public static Scalar ToScalar(this float value) => new(Tag.Double, BitConverter.DoubleToInt64Bits(value), ScalarType.Float32);
    public static Scalar ToScalar(this double value) => new(Tag.Double, BitConverter.DoubleToInt64Bits(value), ScalarType.Float64);
    public static Scalar ToScalar(this bool value) => new(Tag.Bool, value ? 1 : 0, ScalarType.Bool);

    public static byte ToByte(this Scalar value) => (byte)value.AsInt64;
    public static sbyte ToSByte(this Scalar value) => (sbyte)value.AsInt64;
    public static short ToInt16(this Scalar value) => (short)value.AsInt64;
    public static int ToInt32(this Scalar value) => (int)value.AsInt64;
    public static long ToInt64(this Scalar value) => value.AsInt64;
    public static float ToSingle(this Scalar value) => (float)value.AsDouble;
    public static double ToDouble(this Scalar value) => value.AsDouble;
    public static bool ToBoolean(this Scalar value) => value.AsDouble != 0;
}
