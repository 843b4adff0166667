using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;

namespace TorchDsl.Generator.Layers;

/// <summary>1/(1 + e⁻ˣ).</summary>
internal sealed record Sigmoid : Activation
{
    public static Layer Read(Arguments arguments) => new Sigmoid();

    protected override Op MakeOp() => new Op("sigmoid");

    public override bool RunsInPlace => true;
}
