using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>ln(1 + e^(βx))/β, and x itself where βx exceeds the threshold.</summary>
internal sealed record Softplus(SymFloat Beta, SymFloat Threshold) : Activation
{
    public static Layer Read(Arguments arguments)
    {
        var layer = new Softplus(arguments.Real("Beta", 1), arguments.Real("Threshold", 20));
        if (layer.Beta == 0)
            arguments.Error(Rule.OutOfRange, "Beta", "divides by Beta, which is 0", arguments.Use("Beta", "1"));
        return layer;
    }

    protected override Op MakeOp() => new Op("softplus").Take("Beta", Beta, 1.0).Take("Threshold", Threshold, 20.0);
}
