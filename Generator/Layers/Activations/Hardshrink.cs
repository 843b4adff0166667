using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>x where |x| is larger than λ, 0 elsewhere.</summary>
internal sealed record Hardshrink(SymFloat Lambda) : Activation
{
    public static Layer Read(Arguments arguments) => new Hardshrink(arguments.Real("Lambda", 0.5));

    protected override Op MakeOp() => new Op("hardshrink").Take("Lambda", Lambda, 0.5);
}
