namespace TorchSharp;

/// <summary>
/// What an indexing expression means: a view, made by the indices that are numbers, slices and new axes, and for each of
/// the view's dimensions the indices to gather there, null where it is taken whole.
/// </summary>
internal sealed class Indexing : IDisposable
{
    private readonly List<Tensor> owned = [];
    private readonly List<Tensor> gather = [];
    private long dim;

    internal Indexing(Tensor source, TensorIndex[] indices)
    {
        View = source.alias();
        foreach (var index in indices)
        {
            if (index.KindOf == TensorIndex.Kind.Ellipsis) dim += source.ndim - indices.Sum(DimensionsTaken);
            else Apply(index);
        }
    }

    internal Tensor View { get; private set; }

    internal Tensor[] Gather => [.. gather];

    public void Dispose()
    {
        View.Dispose();
        owned.ForEach(tensor => tensor.Dispose());
    }

    private void Apply(TensorIndex index)
    {
        switch (index.KindOf)
        {
            case TensorIndex.Kind.Single:
                Become(View.select(dim, index.Start.Value));
                break;
            case TensorIndex.Kind.Slice:
                Become(Op("slice.Tensor", View, dim++, index.Start, index.Stop, index.Step ?? 1));
                break;
            case TensorIndex.Kind.Null:
                Become(View.unsqueeze(dim++));
                break;
            case TensorIndex.Kind.Bool:
                Become(View.unsqueeze(dim));
                GatherAt(Own(index.Start == 0 ? empty(0, int64) : zeros(1, int64)));
                break;
            case TensorIndex.Kind.Tensor when IsMask(index.Indices) && index.Indices.ndim > 1:
                // A mask over several dimensions is one list of positions for each of them.
                foreach (var positions in Own(index.Indices.nonzero()).unbind(1)) GatherAt(Own(positions));
                break;
            case TensorIndex.Kind.Tensor:
                GatherAt(index.Indices);
                break;
        }
    }

    private void Become(Tensor next)
    {
        View.Dispose();
        View = next;
    }

    private void GatherAt(Tensor positions)
    {
        while (gather.Count < dim) gather.Add(null);
        gather.Add(positions);
        dim++;
    }

    private Tensor Own(Tensor tensor)
    {
        owned.Add(tensor);
        return tensor;
    }

    private static long DimensionsTaken(TensorIndex index) => index.KindOf switch
    {
        TensorIndex.Kind.Single or TensorIndex.Kind.Slice => 1,
        TensorIndex.Kind.Tensor => IsMask(index.Indices) ? index.Indices.ndim : 1,
        _ => 0,
    };

    private static bool IsMask(Tensor index) => index.dtype is ScalarType.Bool or ScalarType.Byte;
}
