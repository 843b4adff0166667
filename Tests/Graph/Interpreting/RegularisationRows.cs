using static TorchDsl.Tests.Graph.Interpreting.Rows;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchDsl.Tests.Graph.Interpreting;

internal static class RegularisationRows
{
    public static IEnumerable<(string Op, Row Row)> All =>
    [
        ("dropout", InTraining((x, p) => functional.dropout(x, p, true))),
        ("alpha_dropout", InTraining((x, p) => functional.alpha_dropout(x, p, true))),
        ("spatial_dropout", Spatial),
        ("stochastic_depth", InTraining(Samples)),
    ];

    private static Row InTraining(Func<Tensor, double, Tensor> function) => node =>
    {
        var p = node.Real("p");
        return One((x, training) => training ? function(x, p) : x);
    };

    private static Compute Spatial(NodeReader node)
    {
        var (p, dim) = (node.Real("p"), node.Int("dim"));
        return One((x, training) => training ? Channels(x.transpose(1, dim), p).transpose(1, dim) : x);
    }

    // In 1-D as maps of one column.
    private static Tensor Channels(Tensor x, double p) => x.dim() switch
    {
        3 => functional.dropout2d(x.unsqueeze(-1), p, true).squeeze(-1),
        4 => functional.dropout2d(x, p, true),
        _ => functional.dropout3d(x, p, true),
    };

    private static Tensor Samples(Tensor x, double p)
    {
        if (p == 0)
            return x;
        var kept = empty([x.size(0), .. Enumerable.Repeat(1L, (int)x.dim() - 1)]).bernoulli_(1 - p);
        return x * (p < 1 ? kept / (1 - p) : kept);
    }
}
