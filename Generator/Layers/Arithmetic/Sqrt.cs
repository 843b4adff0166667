using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;

namespace TorchDsl.Generator.Layers;

/// <summary>√x, of what is negative no number; its gradient is infinite where x is 0.</summary>
internal sealed record Sqrt : Arithmetic
{
    public static Layer Read(Arguments arguments) => new Sqrt();

    protected override Op MakeOp() => new Op("sqrt");

    public override bool RunsInPlace => true;

    public override bool GradientReadsOutput => true;
}
