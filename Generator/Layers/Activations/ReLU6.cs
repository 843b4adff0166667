using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;

namespace TorchDsl.Generator.Layers;

/// <summary>min(max(0, x), 6).</summary>
internal sealed record ReLU6 : Activation
{
    public static Layer Read(Arguments arguments) => new ReLU6();

    protected override Op MakeOp() => new Op("relu6");

    public override bool RunsInPlace => true;
}
