namespace TorchSharp.Native;

/// <summary>How an argument travels: the same numbers as in shim.cpp.</summary>
internal enum Tag
{
    None, Tensor, Int, Double, Bool, Ints, Doubles, Tensors, OptionalTensors, Text, Device, Generator
}

/// <summary>An argument or a result as shim.cpp sees it.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct Value
{
    internal Tag Tag;
    internal int Count;
    internal long Bits;
}

/// <summary>An argument of an operator. The implicit conversions let a call be written as in Python.</summary>
internal readonly struct Arg
{
    internal readonly Tag Tag;
    internal readonly long Bits;
    internal readonly object Reference;

    internal Arg(Tag tag, object reference, long bits = 0)
    {
        Tag = reference is null ? Tag.None : tag;
        Reference = reference;
        Bits = bits;
    }

    private Arg(Tag tag, long bits)
    {
        Tag = tag;
        Bits = bits;
    }

    /// <summary>An argument left to libtorch: an optional value that is absent.</summary>
    internal static Arg None => default;

    /// <summary>A list of indices, where null stands for a whole dimension.</summary>
    internal static Arg Indices(Tensor[] tensors) => new(Tag.OptionalTensors, tensors);

    public static implicit operator Arg(Tensor value) => new(Tag.Tensor, value);
    public static implicit operator Arg(Tensor[] value) => new(Tag.Tensors, value);
    public static implicit operator Arg(long[] value) => new(Tag.Ints, value);
    public static implicit operator Arg(double[] value) => new(Tag.Doubles, value);
    public static implicit operator Arg(string value) => new(Tag.Text, value);
    public static implicit operator Arg(Generator value) => new(Tag.Generator, value);
    public static implicit operator Arg(Device value) => new(Tag.Device, value);
    public static implicit operator Arg(Scalar value) => value is null ? None : new(value.Tag, value.Bits);
    public static implicit operator Arg(int value) => new(Tag.Int, value);
    public static implicit operator Arg(long value) => new(Tag.Int, value);
    public static implicit operator Arg(bool value) => new(Tag.Bool, value ? 1 : 0);
    public static implicit operator Arg(double value) => new(Tag.Double, BitConverter.DoubleToInt64Bits(value));
    public static implicit operator Arg(ScalarType value) => new(Tag.Int, (long)value);
    public static implicit operator Arg(long? value) => value ?? None;
    public static implicit operator Arg(double? value) => value ?? None;
    public static implicit operator Arg(bool? value) => value ?? None;
    public static implicit operator Arg(ScalarType? value) => value ?? None;
}
