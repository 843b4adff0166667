using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>x where x is positive, slope·x elsewhere (Maas et al., 2013).</summary>
internal sealed record LeakyReLU(SymFloat NegativeSlope) : Activation
{
    public static Layer Read(Arguments arguments) => new LeakyReLU(arguments.Real("NegativeSlope", 0.01));

    protected override Op MakeOp() => new Op("leaky_relu").Take("NegativeSlope", NegativeSlope, 0.01);

    // With a negative slope the result does not tell the sign of the input.
    public override bool RunsInPlace => NegativeSlope is { IsOpen: false, Value: >= 0 };
}
