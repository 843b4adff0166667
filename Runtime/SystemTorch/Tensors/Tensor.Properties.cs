using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public unsafe partial class Tensor
    {
        public long Dimensions
        {
            get
            {
                var dim = Shim.torch_dim(Handle);
                GC.KeepAlive(this);
                return dim;
            }
        }

        public long dim() => Dimensions;

        public long ndim => Dimensions;

        public long NumberOfElements
        {
            get
            {
                var count = Shim.torch_numel(Handle);
                GC.KeepAlive(this);
                return count;
            }
        }

        public long numel() => NumberOfElements;

        public long ElementSize => dtype.ElementSize();

        public long element_size() => ElementSize;

        public long[] shape
        {
            get
            {
                var sizes = new long[Dimensions];
                fixed (long* start = sizes) Shim.torch_sizes(Handle, start);
                GC.KeepAlive(this);
                return sizes;
            }
        }

        public long[] size() => shape;

        public long size(int dim)
        {
            Shim.Check(Shim.torch_size(Handle, dim, out var size));
            GC.KeepAlive(this);
            return size;
        }

        public long[] stride()
        {
            var strides = new long[Dimensions];
            fixed (long* start = strides) Shim.Check(Shim.torch_strides(Handle, start));
            GC.KeepAlive(this);
            return strides;
        }

        public long stride(int dim) => stride()[dim < 0 ? dim + (int)Dimensions : dim];

        public long storage_offset()
        {
            Shim.Check(Shim.torch_storage_offset(Handle, out var offset));
            GC.KeepAlive(this);
            return offset;
        }

        public ScalarType dtype
        {
            get
            {
                var type = (ScalarType)Shim.torch_dtype(Handle);
                GC.KeepAlive(this);
                return type;
            }
        }

        public Device device => new(device_type, device_index);

        public DeviceType device_type
        {
            get
            {
                var type = (DeviceType)Shim.torch_device_type(Handle);
                GC.KeepAlive(this);
                return type;
            }
        }

        public int device_index
        {
            get
            {
                var index = Shim.torch_device_index(Handle);
                GC.KeepAlive(this);
                return index;
            }
        }

        public bool is_cuda => device_type == DeviceType.CUDA;

        public bool is_meta => device_type == DeviceType.META;

        public bool is_cpu() => device_type == DeviceType.CPU;

        public bool is_sparse
        {
            get
            {
                var sparse = Shim.torch_is_sparse(Handle);
                GC.KeepAlive(this);
                return sparse;
            }
        }

        public bool is_contiguous()
        {
            var contiguous = Shim.torch_is_contiguous(Handle);
            GC.KeepAlive(this);
            return contiguous;
        }

        public bool is_floating_point() => torch.is_floating_point(dtype);

        public bool is_complex() => torch.is_complex(dtype);

        public bool is_integral() => torch.is_integral(dtype);
    }
}
