using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;

namespace TorchDsl.Generator.Layers;

/// <summary>The hyperbolic tangent: (eˣ − e⁻ˣ)/(eˣ + e⁻ˣ).</summary>
internal sealed record Tanh : Activation
{
    public static Layer Read(Arguments arguments) => new Tanh();

    protected override Op MakeOp() => new Op("tanh");

    public override bool RunsInPlace => true;
}
