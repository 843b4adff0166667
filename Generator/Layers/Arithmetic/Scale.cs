using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>x·factor.</summary>
internal sealed record Scale(SymFloat Factor) : Arithmetic
{
    public static Layer Read(Arguments arguments) => new Scale(arguments.Real("Factor"));

    protected override Op MakeOp() => new Op("scale").Take("Factor", Factor);

    public override bool RunsInPlace => true;
}
