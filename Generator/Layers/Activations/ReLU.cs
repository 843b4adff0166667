using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;

namespace TorchDsl.Generator.Layers;

/// <summary>max(0, x).</summary>
internal sealed record ReLU : Activation
{
    public static Layer Read(Arguments arguments) => new ReLU();

    protected override Op MakeOp() => new Op("relu");

    public override bool RunsInPlace => true;
}
