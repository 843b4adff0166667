using static TorchDsl.Tests.Graph.Interpreting.Rows;
using static TorchSharp.torch.nn;

namespace TorchDsl.Tests.Graph.Interpreting;

internal static class ActivationRows
{
    public static IEnumerable<(string Op, Row Row)> All =>
    [
        ("relu", Plain(x => x.relu())),
        ("relu6", Plain(x => x.relu6())),
        ("selu", Plain(x => x.selu())),
        ("silu", Plain(x => x.silu())),
        ("mish", Plain(x => functional.mish(x))),
        ("sigmoid", Plain(x => x.sigmoid())),
        ("tanh", Plain(x => x.tanh())),
        ("hardswish", Plain(x => x.hardswish())),
        ("hardsigmoid", Plain(x => x.hardsigmoid())),
        ("softsign", Plain(x => functional.softsign(x))),
        ("log_sigmoid", Plain(x => x.log_sigmoid())),
        ("abs", Plain(x => x.abs())),
        ("exp", Plain(x => x.exp())),
        ("log", Plain(x => x.log())),
        ("sqrt", Plain(x => x.sqrt())),
        ("square", Plain(x => x * x)),
        ("clamp", Clamp),
        ("shift", WithReal("term", (x, term) => x.add(term))),
        ("scale", WithReal("factor", (x, factor) => x.mul(factor))),
        ("leaky_relu", WithReal("negative_slope", (x, slope) => x.leaky_relu(slope))),
        ("elu", WithReal("alpha", (x, alpha) => x.elu(alpha))),
        ("celu", WithReal("alpha", (x, alpha) => x.celu(alpha))),
        ("gelu", GELU),
        ("hardshrink", WithReal("lambda", (x, lambda) => functional.hardshrink(x, lambda))),
        ("softplus", Softplus),
        ("hardtanh", Hardtanh),
        ("prelu", PReLU),
        ("glu", WithInt("dim", (x, dim) => x.glu(dim))),
        ("softmax", WithInt("dim", (x, dim) => x.softmax(dim))),
        ("log_softmax", WithInt("dim", (x, dim) => x.log_softmax(dim))),
    ];

    private static Compute GELU(NodeReader node) => node.Text("approximate") switch
    {
        "none" => One(x => x.gelu()),
        "tanh" => One(x => x.gelu(TorchSharp.Modules.GELU.Approximate.tanh)),
        var other => throw new InvalidOperationException($"There is no GELU by {other}."),
    };

    private static Compute Softplus(NodeReader node)
    {
        var (beta, threshold) = (node.Real("beta"), node.Real("threshold"));
        return One(x => x.softplus(beta, threshold));
    }

    // TorchSharp's hardtanh does nothing.
    private static Compute Hardtanh(NodeReader node)
    {
        var (minimum, maximum) = (node.Real("minimum"), node.Real("maximum"));
        return One(x => x.clone().hardtanh_(minimum, maximum));
    }

    private static Compute Clamp(NodeReader node)
    {
        var (min, max) = (node.Real("min"), node.Real("max"));
        return One(x => x.clamp(min, max));
    }

    private static Compute PReLU(NodeReader node)
    {
        var weight = node.Without("init").Tensor("weight", node.Int("num_parameters"));
        return One(x => functional.prelu(x, weight));
    }
}
