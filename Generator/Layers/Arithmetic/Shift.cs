using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>x + term.</summary>
internal sealed record Shift(SymFloat Term) : Arithmetic
{
    public static Layer Read(Arguments arguments) => new Shift(arguments.Real("Term"));

    protected override Op MakeOp() => new Op("shift").Take("Term", Term);

    public override bool RunsInPlace => true;
}
