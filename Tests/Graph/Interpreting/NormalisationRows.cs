using static TorchDsl.Tests.Graph.Interpreting.Rows;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchDsl.Tests.Graph.Interpreting;

internal static class NormalisationRows
{
    public static IEnumerable<(string Op, Row Row)> All =>
    [
        ("batch_norm", Batch),
        ("instance_norm", Instance),
        ("group_norm", Group),
        ("layer_norm", Layer),
        ("rms_norm", RootMeanSquare),
        ("normalize", Length),
        ("local_response_norm", LocalResponse),
    ];

    private static Compute Batch(NodeReader node)
    {
        var (eps, momentum, dim) = (node.Real("eps"), node.Real("momentum"), node.Int("dim"));
        var (weight, bias, mean, variance, count) = Statistics(node);
        return One((x, training) =>
        {
            if (training)
                count?.add_(1);
            return functional.batch_norm(x.transpose(1, dim), mean!, variance!, weight!, bias!, training || mean is null, momentum, eps).transpose(1, dim);
        });
    }

    // It counts no batches.
    private static Compute Instance(NodeReader node)
    {
        var (eps, momentum) = (node.Real("eps"), node.Real("momentum"));
        var (weight, bias, mean, variance, _) = Statistics(node);
        return One((x, training) => functional.instance_norm(x, mean!, variance!, weight!, bias!, training || mean is null, momentum, eps));
    }

    // TorchSharp has no such function. Without a number, ε is float32's.
    private static Compute RootMeanSquare(NodeReader node)
    {
        var shape = node.Ints("normalized_shape");
        var eps = node.IsText("eps") ? 1.1920928955078125e-7 : node.Real("eps");
        var weight = node.TensorIf(node.Flag("affine"), "weight", shape);
        var dimensions = shape.Select((_, i) => (long)-1 - i).ToArray();
        return One(x =>
        {
            var result = x * (x.square().mean(dimensions, keepdim: true) + eps).rsqrt();
            return weight is null ? result : result * weight;
        });
    }

    private static (Tensor? Weight, Tensor? Bias, Tensor? Mean, Tensor? Variance, Tensor? Count) Statistics(NodeReader node)
    {
        var (features, affine, tracks) = (node.Int("features"), node.Flag("affine"), node.Flag("track_running_stats"));
        return (
            node.TensorIf(affine, "weight", features), node.TensorIf(affine, "bias", features),
            node.TensorIf(tracks, "running_mean", features), node.TensorIf(tracks, "running_var", features), node.TensorIf(tracks, "num_batches_tracked"));
    }

    // TorchSharp's function wants maps, so features are maps of one element.
    private static Compute Group(NodeReader node)
    {
        var (groups, channels, eps, affine) = (node.Int("groups"), node.Int("channels"), node.Real("eps"), node.Flag("affine"));
        var (weight, bias) = (node.TensorIf(affine, "weight", channels), node.TensorIf(affine, "bias", channels));
        return One(x => x.dim() == 2 ? Norm(x.unsqueeze(-1)).squeeze(-1) : Norm(x));

        Tensor Norm(Tensor maps) => functional.group_norm(maps, groups, weight!, bias!, eps);
    }

    private static Compute Layer(NodeReader node)
    {
        var (shape, eps, affine) = (node.Ints("normalized_shape"), node.Real("eps"), node.Flag("affine"));
        var (weight, bias) = (node.TensorIf(affine, "weight", shape), node.TensorIf(node.Flag("bias") && affine, "bias", shape));
        return One(x => functional.layer_norm(x, shape, weight!, bias!, eps));
    }

    private static Compute Length(NodeReader node)
    {
        var (dim, p, eps) = (node.Int("dim"), node.Real("p"), node.Real("eps"));
        return One(x => x / linalg.vector_norm(x, p, [dim], true).clamp_min(eps).expand_as(x));
    }

    // It takes no maps whose axes were permuted in memory.
    private static Compute LocalResponse(NodeReader node)
    {
        var (size, alpha, beta, k) = (node.Int("size"), node.Real("alpha"), node.Real("beta"), node.Real("k"));
        return One(x => functional.local_response_norm(x.contiguous(), size, alpha, beta, k));
    }
}
