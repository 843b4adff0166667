using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>x where x is positive, α(eˣ − 1) elsewhere (Clevert et al., 2015).</summary>
internal sealed record ELU(SymFloat Alpha) : Activation
{
    public static Layer Read(Arguments arguments) => new ELU(arguments.Real("Alpha", 1));

    protected override Op MakeOp() => new Op("elu").Take("Alpha", Alpha, 1.0);
}
