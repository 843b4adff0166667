using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor view(params long[] shape) => Op("view", this, shape);
        public Tensor view_as(Tensor other) => view(other.shape);
        public Tensor reshape(params long[] shape) => Op("reshape", this, shape);
        public Tensor flatten(long start_dim = 0, long end_dim = -1) => Op("flatten.using_ints", this, start_dim, end_dim);
        public Tensor ravel() => Op("ravel", this);
        public Tensor squeeze(long? dim = null) => dim is { } one ? Op("squeeze.dim", this, one) : Op("squeeze", this);
        public Tensor squeeze_(long? dim = null) => dim is { } one ? InPlace("squeeze_.dim", this, one) : InPlace("squeeze_", this);
        public Tensor unsqueeze(long dim) => Op("unsqueeze", this, dim);
        public Tensor unsqueeze_(long dim) => InPlace("unsqueeze_", this, dim);
        public Tensor t() => Op("t", this);
        public Tensor T => Op("numpy_T", this);
        public Tensor mT => Op("mT", this);
        public Tensor transpose(long dim0, long dim1) => Op("transpose.int", this, dim0, dim1);
        public Tensor transpose_(long dim0, long dim1) => InPlace("transpose_", this, dim0, dim1);
        public Tensor swapaxes(long dim0, long dim1) => transpose(dim0, dim1);
        public Tensor swapdims(long dim0, long dim1) => transpose(dim0, dim1);
        public Tensor permute(params long[] permutation) => Op("permute", this, permutation);
        public Tensor permute(IEnumerable<long> permutation) => permute(permutation.ToArray());
        public Tensor expand(params long[] sizes) => Op("expand", this, sizes);
        public Tensor expand(long[] sizes, bool isImplicit = false) => Op("expand", this, sizes, isImplicit);
        public Tensor expand(ReadOnlySpan<long> sizes, bool isImplicit = false) => expand(sizes.ToArray(), isImplicit);
        public Tensor expand_as(Tensor other) => expand(other.shape);
        public Tensor broadcast_to(params long[] shape) => Op("broadcast_to", this, shape);
        public Tensor contiguous() => Op("contiguous", this);
        public Tensor clone() => Op("clone", this);
        public Tensor repeat(params long[] sizes) => Op("repeat", this, sizes);
        public Tensor tile(long[] reps) => Op("tile", this, reps);
        public Tensor roll(long[] shifts, long[] dims) => Op("roll", this, shifts, dims);
        public Tensor roll(long shifts, long? dims = null) => roll([shifts], dims is { } dim ? [dim] : []);
        public Tensor flip(params long[] dims) => Op("flip", this, dims);
        public Tensor narrow(long dim, long start, long length) => Op("narrow", this, dim, start, length);
        public Tensor select(long dim, long index) => Op("select.int", this, dim, index);
        public Tensor slice(long dim, long start, long finish, long step) => Op("slice.Tensor", this, dim, start, finish, step);
        public Tensor unfold(long dimension, long size, long step) => Op("unfold", this, dimension, size, step);
        public Tensor[] unbind(long dimension = 0) => OpList("unbind.int", this, dimension);
        public Tensor[] chunk(long chunks, long dim = 0) => OpList("chunk", this, chunks, dim);
        public Tensor[] split(long size, int dim = 0) => OpList("split.Tensor", this, size, dim);
        public Tensor[] split(long[] sizes, long dim = 0) => OpList("split_with_sizes", this, sizes, dim);
        public Tensor[] split(ReadOnlySpan<long> sizes, long dim = 0) => split(sizes.ToArray(), dim);
        public Tensor tril(long diagonal = 0) => Op("tril", this, diagonal);
        public Tensor triu(long diagonal = 0) => Op("triu", this, diagonal);
        public Tensor diag(long diagonal = 0) => Op("diag", this, diagonal);
        public Tensor diagonal(long offset = 0, long dim1 = 0, long dim2 = 1) => Op("diagonal", this, offset, dim1, dim2);

        public Tensor index_select(long dim, Tensor index) => Op("index_select", this, dim, index);
        public Tensor index_add_(long dim, Tensor index, Tensor source, Scalar alpha) => InPlace("index_add_", this, dim, index, source, alpha);
        public Tensor index_copy_(long dim, Tensor index, Tensor source) => InPlace("index_copy_", this, dim, index, source);
        public Tensor index_fill_(long dim, Tensor index, Scalar value) => InPlace("index_fill_.int_Scalar", this, dim, index, value);
        public Tensor gather(long dim, Tensor index) => Op("gather", this, dim, index);
        public Tensor scatter(long dim, Tensor index, Tensor src) => Op("scatter.src", this, dim, index, src);
        public Tensor scatter_(long dim, Tensor index, Tensor src) => InPlace("scatter_.src", this, dim, index, src);
        public Tensor scatter_add_(long dim, Tensor index, Tensor src) => InPlace("scatter_add_", this, dim, index, src);
        public Tensor take(Tensor index) => Op("take", this, index);
        public Tensor masked_select(Tensor mask) => Op("masked_select", this, mask);
        public Tensor masked_fill(Tensor mask, Scalar value) => Op("masked_fill.Scalar", this, mask, value);
        public Tensor masked_fill_(Tensor mask, Scalar value) => InPlace("masked_fill_.Scalar", this, mask, value);
        public Tensor where(Tensor condition, Tensor y) => Op("where.self", condition, this, y);
        public Tensor nonzero() => Op("nonzero", this);

        public Tensor unflatten(long dim, params long[] sizes)
        {
            var old = shape;
            var axis = (int)(dim < 0 ? dim + old.Length : dim);
            return view([.. old[..axis], .. sizes, .. old[(axis + 1)..]]);
        }

        /// <summary>A second object for the same native tensor: each is disposed on its own.</summary>
        public Tensor alias()
        {
            var native = Shim.torch_alias(Handle);
            GC.KeepAlive(this);
            return new Tensor(native);
        }
    }
}
