using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public static Tensor Load(BinaryReader reader) => TensorExtensionMethods.Load(reader);

        public static Tensor Load(Stream stream)
        {
            using var reader = new BinaryReader(stream);
            return Load(reader);
        }

        public static Tensor Load(string location) => Load(File.OpenRead(location));

        /// <summary>Fills the tensor from a stream; an exception if that ends too early.</summary>
        public unsafe void ReadBytesFromStream(Stream stream, int bufferSize = 1024)
        {
            if (!is_contiguous()) throw new InvalidOperationException("Only a contiguous tensor on the CPU can be read from a stream.");
            using var memory = new UnmanagedMemoryStream((byte*)DataPointer, NumberOfElements * ElementSize, NumberOfElements * ElementSize, FileAccess.Write);
            var buffer = new byte[bufferSize];
            while (memory.Position < memory.Length)
            {
                var wanted = (int)Math.Min(buffer.Length, memory.Length - memory.Position);
                stream.ReadExactly(buffer, 0, wanted);
                memory.Write(buffer, 0, wanted);
            }
            GC.KeepAlive(this);
        }

        public unsafe void WriteBytesToStream(Stream stream, int bufferSize = 1024)
        {
            using var dense = contiguous();
            using var memory = new UnmanagedMemoryStream((byte*)dense.DataPointer, dense.NumberOfElements * dense.ElementSize);
            memory.CopyTo(stream, bufferSize);
        }

        public override string ToString() => IsInvalid
            ? base.ToString()
            : $"[{string.Join("x", shape)}], type = {dtype}, device = {device}{(name is null ? "" : ", name = " + name)}";
    }
}
