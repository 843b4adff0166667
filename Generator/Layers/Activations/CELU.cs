using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>max(0, x) + min(0, α(e^(x/α) − 1)) (Barron, 2017).</summary>
internal sealed record CELU(SymFloat Alpha) : Activation
{
    public static Layer Read(Arguments arguments)
    {
        var layer = new CELU(arguments.Real("Alpha", 1));
        if (layer.Alpha == 0)
            arguments.Error(Rule.OutOfRange, "Alpha", "divides by Alpha, which is 0", arguments.Use("Alpha", "1"));
        return layer;
    }

    protected override Op MakeOp() => new Op("celu").Take("Alpha", Alpha, 1.0);
}
