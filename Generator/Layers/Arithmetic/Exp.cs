using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;

namespace TorchDsl.Generator.Layers;

/// <summary>eˣ.</summary>
internal sealed record Exp : Arithmetic
{
    public static Layer Read(Arguments arguments) => new Exp();

    protected override Op MakeOp() => new Op("exp");

    public override bool RunsInPlace => true;

    public override bool GradientReadsOutput => true;
}
