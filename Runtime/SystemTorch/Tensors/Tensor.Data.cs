using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public unsafe partial class Tensor
    {
        internal nint DataPointer
        {
            get
            {
                Shim.Check(Shim.torch_data(Handle, out var data));
                GC.KeepAlive(this);
                return data;
            }
        }

        /// <summary>The elements, read in place.</summary>
        public TensorAccessor<T> data<T>() where T : unmanaged
        {
            ValidateType(typeof(T));
            return new TensorAccessor<T>(is_cpu() ? this : cpu());
        }

        public T item<T>() where T : unmanaged
        {
            if (NumberOfElements != 1) throw new ArgumentException("Number of elements in the tensor must be 1");
            return data<T>()[0];
        }

        /// <summary>The memory of a contiguous tensor. It is valid as long as the tensor is.</summary>
        public Span<byte> bytes
        {
            get => new((void*)ContiguousData, checked((int)(NumberOfElements * ElementSize)));
            set
            {
                if (NumberOfElements * ElementSize != value.Length)
                    throw new ArgumentException("Mismatched data sizes in SetBytes().");
                value.CopyTo(new Span<byte>((void*)ContiguousData, value.Length));
                GC.KeepAlive(this);
            }
        }

        private nint ContiguousData => is_contiguous()
            ? DataPointer
            : throw new InvalidOperationException("The bytes of a tensor can be had only when it is contiguous.");

        public Scalar ToScalar()
        {
            var value = Operators.CallValue("_local_scalar_dense", [this]);
            return new Scalar(value.Tag, value.Bits, dtype);
        }

        public float ReadCpuSingle(long i) => data<float>()[i];
        public double ReadCpuDouble(long i) => data<double>()[i];
        public int ReadCpuInt32(long i) => data<int>()[i];
        public long ReadCpuInt64(long i) => data<long>()[i];
        public byte ReadCpuByte(long i) => data<byte>()[i];
        public bool ReadCpuBool(long i) => data<bool>()[i];

        private void ValidateType(Type element)
        {
            var expected = dtype switch
            {
                ScalarType.Byte => typeof(byte),
                ScalarType.Int8 => typeof(sbyte),
                ScalarType.Int16 => typeof(short),
                ScalarType.Int32 => typeof(int),
                ScalarType.Int64 => typeof(long),
                ScalarType.Bool => typeof(bool),
                ScalarType.Float32 => typeof(float),
                ScalarType.Float64 => typeof(double),
                ScalarType.Float16 => typeof(Half),
                _ => null,
            };
            if (element != expected) throw new ArgumentException($"{element.Name} is not compatible with {dtype}");
        }
    }
}
