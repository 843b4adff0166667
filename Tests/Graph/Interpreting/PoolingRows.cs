using TorchDsl.Tests.Oracles.Graphs;
using static TorchDsl.Tests.Graph.Interpreting.Rows;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchDsl.Tests.Graph.Interpreting;

internal static class PoolingRows
{
    public static IEnumerable<(string Op, Row Row)> All =>
    [
        ("max_pool", Largest),
        ("max_unpool", Unpooling),
        ("avg_pool", Average),
        ("lp_pool", Norm),
        ("adaptive_max_pool", AdaptiveLargest),
        ("adaptive_avg_pool", AdaptiveAverage),
    ];

    private static Compute Unpooling(NodeReader node)
    {
        var (kernel, stride, padding, ceil) = (node.Ints("kernel"), node.Ints("stride"), node.Ints("padding"), node.Flag("ceil"));
        return (values, _) => Interpreter.Unpooled(values[0], values[1], kernel, stride, padding, ceil);
    }

    private static Compute Largest(NodeReader node)
    {
        var (kernel, stride, padding, dilation) = (node.Ints("kernel"), node.Ints("stride"), node.Ints("padding"), node.Ints("dilation"));
        var ceil = node.Flag("ceil");
        if (!node.Has("padding_after"))
            return One(x => Largest(x, padding));
        var after = node.Ints("padding_after");
        return One(x => Largest(Around(x, padding, after, double.NegativeInfinity), new long[kernel.Length]));

        Tensor Largest(Tensor x, long[] padding) => kernel.Length switch
        {
            1 => functional.max_pool1d(x, kernel[0], stride[0], padding[0], dilation[0], ceil),
            2 => functional.max_pool2d(x, kernel, stride, padding, dilation, ceil),
            _ => functional.max_pool3d(x, kernel, stride, padding, dilation, ceil),
        };
    }

    private static Compute Average(NodeReader node)
    {
        var (kernel, stride, padding) = (node.Ints("kernel"), node.Ints("stride"), node.Ints("padding"));
        var (ceil, counts) = (node.Flag("ceil"), node.Flag("count_include_pad"));
        if (!node.Has("padding_after"))
            return One(x => Mean(x, padding));
        var (after, none) = (node.Ints("padding_after"), new long[kernel.Length]);
        return One(x => counts
            ? Mean(Around(x, padding, after, 0), none)
            : Mean(Around(x, padding, after, 0), none) / Mean(Around(ones([1, 1, .. x.shape[2..]], dtype: x.dtype), padding, after, 0), none));

        Tensor Mean(Tensor x, long[] padding) => kernel.Length switch
        {
            1 => functional.avg_pool1d(x, kernel[0], stride[0], padding[0], ceil, counts),
            2 => functional.avg_pool2d(x, kernel, stride, padding, ceil, counts),
            _ => functional.avg_pool3d(x, kernel, stride, padding, ceil, counts),
        };
    }

    private static Tensor Around(Tensor x, long[] before, long[] after, double value) =>
        functional.pad(x, [.. before.Zip(after, (left, right) => new[] { left, right }).Reverse().SelectMany(ends => ends)], value: value);

    private static Compute Norm(NodeReader node)
    {
        var (norm, kernel, stride, ceil) = (node.Real("norm_type"), node.Ints("kernel"), node.Ints("stride"), node.Flag("ceil"));
        return One(x => kernel.Length == 1
            ? functional.lp_pool1d(x, norm, kernel[0], stride[0], ceil)
            : functional.lp_pool2d(x, norm, kernel, stride, ceil));
    }

    // TorchSharp's adaptive_max_pool3d calls the function of 1-D. What is largest can be found one axis after another.
    private static Compute AdaptiveLargest(NodeReader node)
    {
        var size = node.Ints("size");
        return One(x => size.Select((_, axis) => axis).Aggregate(x, (value, axis) => LargestAlong(value, axis + 2, size[axis])));
    }

    private static Tensor LargestAlong(Tensor value, long dim, long size)
    {
        var last = value.transpose(dim, -1);
        var rows = functional.adaptive_max_pool1d(last.reshape(-1, 1, last.size(-1)), size);
        return rows.reshape([.. last.shape[..^1], size]).transpose(dim, -1).contiguous();
    }

    private static Compute AdaptiveAverage(NodeReader node)
    {
        var size = node.Ints("size");
        return One(x => size.Length switch
        {
            1 => functional.adaptive_avg_pool1d(x, size[0]),
            2 => functional.adaptive_avg_pool2d(x, size),
            _ => functional.adaptive_avg_pool3d(x, size),
        });
    }
}
