namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor sum(ScalarType? type = null) => Op("sum", this, type);
        public Tensor sum(long dim, bool keepdim = false, ScalarType? type = null) => sum([dim], keepdim, type);
        public Tensor sum(long dim0, long dim1, bool keepdim = false, ScalarType? type = null) => sum((long[])[dim0, dim1], keepdim, type);
        public Tensor sum(long dim0, long dim1, long dim2, bool keepdim = false, ScalarType? type = null) => sum((long[])[dim0, dim1, dim2], keepdim, type);
        public Tensor sum(ReadOnlySpan<long> dim, bool keepdim = false, ScalarType? type = null) => sum(dim.ToArray(), keepdim, type);
        public Tensor sum(long[] dim, bool keepdim = false, ScalarType? type = null) => Op("sum.dim_IntList", this, dim, keepdim, type);

        public Tensor mean() => Op("mean", this);
        public Tensor mean(long[] dimensions, bool keepdim = false, ScalarType? type = null) => Op("mean.dim", this, dimensions, keepdim, type);

        public Tensor prod(ScalarType? type = null) => Op("prod", this, type);
        public Tensor prod(long dim, bool keepdim = false, ScalarType? type = null) => Op("prod.dim_int", this, dim, keepdim, type);

        public Tensor var(bool unbiased = true) => Op("var", this, unbiased);
        public Tensor var(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => var((long[])[dim], unbiased, keepdim, type);
        public Tensor var((long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => var((long[])[dim.Item1, dim.Item2], unbiased, keepdim, type);
        public Tensor var(ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => var(dimensions.ToArray(), unbiased, keepdim, type);
        public Tensor var(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => Spread("var.dim", dimensions, unbiased, keepdim, type);

        public Tensor std(bool unbiased = true) => Op("std", this, unbiased);
        public Tensor std(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => std((long[])[dim], unbiased, keepdim, type);
        public Tensor std((long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => std((long[])[dim.Item1, dim.Item2], unbiased, keepdim, type);
        public Tensor std(ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => std(dimensions.ToArray(), unbiased, keepdim, type);
        public Tensor std(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => Spread("std.dim", dimensions, unbiased, keepdim, type);

        public Tensor max() => Op("max", this);
        public Tensor max(Tensor other) => maximum(other);
        public (Tensor values, Tensor indexes) max(long dim, bool keepdim = false) => Op2("max.dim", this, dim, keepdim);
        public Tensor min() => Op("min", this);
        public Tensor min(Tensor other) => minimum(other);
        public (Tensor values, Tensor indexes) min(long dim, bool keepdim = false) => Op2("min.dim", this, dim, keepdim);
        public Tensor amax(params long[] dims) => Op("amax", this, dims, false);
        public Tensor amin(params long[] dims) => Op("amin", this, dims, false);
        public Tensor argmax() => Op("argmax", this);
        public Tensor argmax(long dim, bool keepdim = false) => Op("argmax", this, dim, keepdim);
        public Tensor argmin() => Op("argmin", this);
        public Tensor argmin(long dim, bool keepdim = false) => Op("argmin", this, dim, keepdim);
        public Tensor median() => Op("median", this);

        public Tensor any() => Op("any", this);
        public Tensor any(long dim, bool keepdim = false) => Op("any.dim", this, dim, keepdim);
        public Tensor all() => Op("all", this);
        public Tensor all(long dim, bool keepdim = false) => Op("all.dim", this, dim, keepdim);
        public Tensor count_nonzero(long[] dims = null) => Op("count_nonzero.dim_IntList", this, dims ?? []);

        public Tensor norm(float p = 2) => Op("norm.Scalar", this, p);
        public Tensor norm(int dim, bool keepdim = false, float p = 2) => Op("norm.ScalarOpt_dim", this, p, (long[])[dim], keepdim);
        public Tensor logsumexp(long dim, bool keepdim = false) => Op("logsumexp", this, (long[])[dim], keepdim);
        public Tensor cumsum(long dim, ScalarType? type = null) => Op("cumsum", this, dim, type);
        public Tensor cumprod(long dim, ScalarType? type = null) => Op("cumprod", this, dim, type);

        public (Tensor values, Tensor indexes) topk(int k, int dim = -1, bool largest = true, bool sorted = true) => Op2("topk", this, k, dim, largest, sorted);
        public (Tensor Values, Tensor Indices) sort(long dim = -1, bool descending = false, bool stable = false) => Op2("sort.stable", this, stable, dim, descending);
        public Tensor argsort(long dim = -1, bool descending = false) => Op("argsort", this, dim, descending);

        private Tensor Spread(string op, long[] dimensions, bool unbiased, bool keepdim, ScalarType? type)
        {
            using var typed = to(type ?? dtype);
            return Op(op, typed, dimensions, unbiased, keepdim);
        }
    }
}
