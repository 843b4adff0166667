namespace TorchSharp;

public static partial class torch
{
    public static Tensor cat(IList<Tensor> tensors, long dim = 0) => cat(tensors.ToArray(), dim);

    public static Tensor cat(ReadOnlySpan<Tensor> tensors, long dim = 0) => cat(tensors.ToArray(), dim);

    public static Tensor cat(Tensor[] tensors, long dim = 0) => Op("cat", tensors, dim);

    public static Tensor concat(IList<Tensor> tensors, long dim = 0) => cat(tensors, dim);

    public static Tensor concat(ReadOnlySpan<Tensor> tensors, long dim = 0) => cat(tensors, dim);

    public static Tensor concat(Tensor[] tensors, long dim = 0) => cat(tensors, dim);

    public static Tensor stack(IEnumerable<Tensor> tensors, long dim = 0) => Op("stack", tensors.ToArray(), dim);

    public static Tensor hstack(params Tensor[] tensors) => Op("hstack", tensors);

    public static Tensor vstack(Tensor[] tensors) => Op("vstack", tensors);

    public static Tensor where(Tensor condition, Tensor x, Tensor y) => Op("where.self", condition, x, y);

    public static Tensor[] where(Tensor condition) => OpList("where", condition);

    public static Tensor einsum(string equation, params Tensor[] tensors) => Op("einsum", equation, tensors);

    public static Tensor[] meshgrid(IEnumerable<Tensor> tensors, string indexing = "ij") => OpList("meshgrid.indexing", tensors.ToArray(), indexing);
}
