using System.Runtime.CompilerServices;
using TorchSharp.Native;

namespace TorchSharp;

public static unsafe partial class torch
{
    public static Tensor arange(Scalar stop, ScalarType? dtype = null, Device device = null, bool requires_grad = false) =>
        arange(0, stop, 1, dtype, device, requires_grad);

    public static Tensor arange(Scalar start, Scalar stop, ScalarType? dtype = null, Device device = null, bool requires_grad = false) =>
        arange(start, stop, 1, dtype, device, requires_grad);

    public static Tensor arange(Scalar start, Scalar stop, Scalar step, ScalarType? dtype = null, Device device = null, bool requires_grad = false) =>
        Created(Op("arange.start_step", start, stop, step, dtype ?? TypeOf(start, stop, step), Arg.None, InitializeDevice(device)), requires_grad);

    public static Tensor linspace(double start, double end, long steps, ScalarType? dtype = null, Device device = null, bool requires_grad = false) =>
        Created(Op("linspace", start, end, steps, dtype, Arg.None, InitializeDevice(device)), requires_grad);

    public static Tensor eye(long rows, long columns = -1, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Created(Op("eye.m", rows, columns < 0 ? rows : columns, dtype, Arg.None, InitializeDevice(device)), requires_grad, names);

    public static Tensor zeros_like(Tensor input, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Created(Op("zeros_like", input, dtype, Arg.None, device), requires_grad, names);

    public static Tensor ones_like(Tensor input, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Created(Op("ones_like", input, dtype, Arg.None, device), requires_grad, names);

    public static Tensor empty_like(Tensor input, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Created(Op("empty_like", input, dtype, Arg.None, device), requires_grad, names);

    public static Tensor full_like(Tensor input, Scalar value, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Created(Op("full_like", input, value, dtype, Arg.None, device), requires_grad, names);

    /// <summary>A tensor over the array's own memory, which stays pinned as long as any tensor uses it.</summary>
    public static Tensor from_array(Array rawArray, Device device = null) => from_array(rawArray, null, device);

    public static Tensor from_array(Array rawArray, ScalarType? dtype, Device device = null, bool requires_grad = false, string[] names = null)
    {
        InitializeDevice(device);
        var shape = new long[rawArray.Rank];
        for (var i = 0; i < shape.Length; i++) shape[i] = rawArray.GetLongLength(i);
        var shared = Share(rawArray, TypeOf(rawArray), 0, shape);
        return Created(dtype is { } type ? shared.to(type, disposeAfter: true) : shared, requires_grad, names);
    }

    public static Tensor as_tensor(Array data, ScalarType? dtype = null, Device device = null) => from_array(data, dtype, device);

    /// <summary>A one-dimensional tensor over part of an array's memory, read as elements of the given type.</summary>
    public static Tensor frombuffer(Array rawArray, ScalarType dtype, long count = -1, long offset = 0, bool requires_grad = false)
    {
        var bytes = Buffer.ByteLength(rawArray);
        var available = (bytes - offset) / dtype.ElementSize();
        if (offset < 0 || offset > bytes) throw new ArgumentOutOfRangeException(nameof(offset));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, available);
        return Created(Share(rawArray, dtype, offset, [count < 0 ? available : count]), requires_grad);
    }

    private static Tensor Share(Array array, ScalarType type, long offset, long[] shape)
    {
        var pin = GCHandle.Alloc(array, GCHandleType.Pinned);
        var data = (nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(array)) + (nint)offset;
        fixed (long* sizes = shape)
        {
            Shim.Check(Shim.torch_from_memory(data, sizes, shape.Length, (int)type, &Unpin, GCHandle.ToIntPtr(pin), out var native));
            return new Tensor(native);
        }
    }

    [UnmanagedCallersOnly]
    private static void Unpin(nint pin) => GCHandle.FromIntPtr(pin).Free();

    private static Tensor FromArray<T>(Array array, long[] shape, ScalarType? dtype, Device device, bool requires_grad, string[] names)
        where T : unmanaged
    {
        if (shape is null)
        {
            shape = new long[array.Rank];
            for (var i = 0; i < shape.Length; i++) shape[i] = array.GetLongLength(i);
        }
        ref var first = ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(array));
        return Created(FromSpan(MemoryMarshal.CreateReadOnlySpan(ref first, array.Length), shape, dtype, device, false), requires_grad, names);
    }

    /// <summary>A tensor with a copy of the elements.</summary>
    private static Tensor FromSpan<T>(ReadOnlySpan<T> elements, long[] shape, ScalarType? dtype, Device device, bool requires_grad)
        where T : unmanaged
    {
        if (shape.TotalSize() != elements.Length)
            throw new ArgumentException($"mismatched total size creating a tensor from an array: the shape holds {shape.TotalSize()} elements, the array {elements.Length}");
        var created = empty(shape, TypeOf(typeof(T)), device);
        elements.CopyTo(new Span<T>((void*)created.DataPointer, elements.Length));
        return Created(dtype is { } type ? created.to(type, disposeAfter: true) : created, requires_grad);
    }

    private static Tensor Created(Tensor tensor, bool requires_grad, string[] names = null)
    {
        if (names is { Length: > 0 }) throw new NotSupportedException("SystemTorch has no named dimensions.");
        return requires_grad ? tensor.requires_grad_() : tensor;
    }

    private static ScalarType TypeOf(params ReadOnlySpan<Scalar> values)
    {
        foreach (var value in values)
            if (!is_integral(value.Type)) return get_default_dtype();
        return int64;
    }

    private static ScalarType TypeOf(Array array) => TypeOf(array.GetType().GetElementType());

    private static ScalarType TypeOf(Type element) => Type.GetTypeCode(element) switch
    {
        TypeCode.Byte => ScalarType.Byte,
        TypeCode.SByte => ScalarType.Int8,
        TypeCode.Int16 => ScalarType.Int16,
        TypeCode.Int32 => ScalarType.Int32,
        TypeCode.Int64 => ScalarType.Int64,
        TypeCode.Single => ScalarType.Float32,
        TypeCode.Double => ScalarType.Float64,
        TypeCode.Boolean => ScalarType.Bool,
        _ => throw new NotSupportedException($"A tensor cannot be made of elements of type {element}."),
    };
}
