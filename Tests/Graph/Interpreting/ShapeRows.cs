using static TorchDsl.Tests.Graph.Interpreting.Rows;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Graph.Interpreting;

/// <summary>Joins and changes of shape. Dimensions count the batch.</summary>
internal static class ShapeRows
{
    public static IEnumerable<(string Op, Row Row)> All =>
    [
        ("add", _ => (values, _) => values.Skip(1).Aggregate(values[0], (sum, value) => sum + value)),
        ("mul", _ => (values, _) => values.Skip(1).Aggregate(values[0], (product, value) => product * value)),
        ("sub", _ => (values, _) => values.Count == 2 ? values[0] - values[1] : throw new InvalidOperationException($"{values.Count} values.")),
        ("maximum", _ => (values, _) => values.Skip(1).Aggregate(values[0], (largest, value) => maximum(largest, value))),
        ("minimum", _ => (values, _) => values.Skip(1).Aggregate(values[0], (smallest, value) => minimum(smallest, value))),
        ("concat", Concat),
        ("identity", Plain(x => x.alias())),
        ("flatten", Flatten),
        ("unflatten", Unflatten),
        ("reshape", WithInts("sizes", (x, sizes) => x.reshape([x.size(0), .. sizes]))),
        ("permute", WithInts("dims", (x, dims) => x.permute(dims))),
        ("select", Select),
        ("mean", Reduction((x, dims, keeps) => x.mean(dims, keeps))),
        ("max", Reduction((x, dims, keeps) => x.amax(dims, keeps))),
        ("slice", Slice),
        ("roll", Roll),
        ("matmul", _ => (values, _) => matmul(values[0], values[1])),
        ("sum", Reduction((x, dims, keeps) => x.sum(dims, keeps))),
        ("min", Reduction((x, dims, keeps) => x.amin(dims, keeps))),
        ("norm", Norm),
        ("transpose", Transpose),
        ("unsqueeze", AtDim((x, dim) => x.unsqueeze(dim))),
        ("squeeze", AtDim((x, dim) => x.squeeze(dim))),
    ];

    private static Compute Concat(NodeReader node)
    {
        var dim = node.Int("dim");
        return (values, _) => cat([.. values], dim);
    }

    private static Compute Flatten(NodeReader node)
    {
        var (first, last) = (node.Int("start_dim"), node.Int("end_dim"));
        return One(x => x.flatten(first, last));
    }

    private static Compute Unflatten(NodeReader node)
    {
        var (dim, sizes) = (node.Int("dim"), node.Ints("sizes"));
        return One(x => x.unflatten(dim, sizes));
    }

    private static Compute Select(NodeReader node)
    {
        var (dim, index) = (node.Int("dim"), node.Int("index"));
        return One(x => x.select(dim, index));
    }

    private static Compute Slice(NodeReader node)
    {
        var (dim, from, to, step) = (node.Int("dim"), node.Int("from"), node.Int("to"), node.Int("step"));
        return One(x => x.slice(dim, from, to, step));
    }

    private static Compute Roll(NodeReader node)
    {
        var (dim, shift) = (node.Int("dim"), node.Int("shift"));
        return One(x => x.roll(shift, dim));
    }

    private static Compute Norm(NodeReader node)
    {
        var (p, dims, keeps) = (node.Real("p"), node.Ints("dim"), node.Flag("keep_dim"));
        return One(x => linalg.vector_norm(x, p, dims, keeps));
    }

    private static Compute Transpose(NodeReader node)
    {
        var (one, other) = (node.Int("dim0"), node.Int("dim1"));
        return One(x => x.transpose(one, other));
    }

    private static Row AtDim(Func<Tensor, long, Tensor> compute) => node =>
    {
        var dim = node.Int("dim");
        return One(x => compute(x, dim));
    };

    private static Row Reduction(Func<Tensor, long[], bool, Tensor> compute) => node =>
    {
        var (dims, keeps) = (node.Ints("dim"), node.Flag("keep_dim"));
        return One(x => compute(x, dims, keeps));
    };
}
