using System.Collections;

namespace TorchSharp.Utils;

/// <summary>The elements of a tensor in the order of its indices, whatever its strides.</summary>
public sealed unsafe class TensorAccessor<T> : IDisposable, IEnumerable<T> where T : unmanaged
{
    private readonly Tensor tensor;
    private readonly long[] shape;
    private readonly long[] strides;
    private readonly bool contiguous;
    private readonly T* data;

    internal TensorAccessor(Tensor tensor)
    {
        this.tensor = tensor;
        shape = tensor.shape;
        strides = tensor.stride();
        contiguous = tensor.is_contiguous();
        data = (T*)tensor.DataPointer;
        Count = tensor.NumberOfElements;
    }

    public long Count { get; }

    public bool IsReadOnly => false;

    public T this[params long[] indices]
    {
        get
        {
            var value = data[OffsetOf(indices)];
            GC.KeepAlive(tensor);
            return value;
        }
        set
        {
            data[OffsetOf(indices)] = value;
            GC.KeepAlive(tensor);
        }
    }

    public T[] ToArray()
    {
        var result = new T[Count];
        if (Count > 0) CopyTo(result);
        return result;
    }

    /// <summary>An array of the tensor's own rank; a scalar becomes an array of one.</summary>
    public Array ToNDArray()
    {
        if (shape.Length < 2) return ToArray();
        var result = Array.CreateInstance(typeof(T), shape);
        var position = new long[shape.Length];
        for (var i = 0L; i < Count; i++)
        {
            result.SetValue(data[OffsetOf(i)], position);
            for (var axis = shape.Length - 1; axis >= 0 && ++position[axis] == shape[axis]; axis--) position[axis] = 0;
        }
        GC.KeepAlive(tensor);
        return result;
    }

    public void CopyTo(T[] array, int arrayIndex = 0, long tensorIndex = 0) => CopyTo(array.AsSpan(), arrayIndex, tensorIndex);

    public void CopyTo(Span<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        var target = array[arrayIndex..];
        var count = CountFrom(tensorIndex, target.Length);
        if (contiguous) new ReadOnlySpan<T>(data + tensorIndex, count).CopyTo(target);
        else for (var i = 0; i < count; i++) target[i] = data[OffsetOf(tensorIndex + i)];
        GC.KeepAlive(tensor);
    }

    public void CopyFrom(T[] array, int arrayIndex = 0, long tensorIndex = 0) => CopyFrom((ReadOnlySpan<T>)array, arrayIndex, tensorIndex);

    public void CopyFrom(ReadOnlySpan<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        var source = array[arrayIndex..];
        var count = CountFrom(tensorIndex, source.Length);
        if (contiguous) source[..count].CopyTo(new Span<T>(data + tensorIndex, count));
        else for (var i = 0; i < count; i++) data[OffsetOf(tensorIndex + i)] = source[i];
        GC.KeepAlive(tensor);
    }

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0L; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The tensor stays: the accessor only reads it.</summary>
    public void Dispose()
    {
    }

    public override bool Equals(object obj) => obj is TensorAccessor<T> other && this == other;

    public override int GetHashCode() => tensor.GetHashCode();

    public static bool operator ==(TensorAccessor<T> left, TensorAccessor<T> right) => left.SequenceEqual(right);

    public static bool operator !=(TensorAccessor<T> left, TensorAccessor<T> right) => !(left == right);

    private int CountFrom(long start, int room)
    {
        if (start < 0 || start >= Count) throw new ArgumentOutOfRangeException(nameof(start));
        return (int)Math.Min(Count - start, room);
    }

    private long OffsetOf(long[] indices)
    {
        if (indices.Length == 1)
        {
            if (indices[0] < 0 || indices[0] >= Count) throw new IndexOutOfRangeException();
            return OffsetOf(indices[0]);
        }
        var offset = 0L;
        for (var axis = 0; axis < shape.Length; axis++)
        {
            if (indices[axis] < 0 || indices[axis] >= shape[axis])
                throw new IndexOutOfRangeException($"{indices[axis]} >= {shape[axis]} in dimension {axis}.");
            offset += indices[axis] * strides[axis];
        }
        return offset;
    }

    private long OffsetOf(long linear)
    {
        if (contiguous) return linear;
        var offset = 0L;
        for (var axis = shape.Length - 1; axis >= 0; axis--)
        {
            linear = Math.DivRem(linear, shape[axis], out var index);
            offset += index * strides[axis];
        }
        return offset;
    }
}
