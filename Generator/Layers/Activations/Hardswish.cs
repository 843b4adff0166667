using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;

namespace TorchDsl.Generator.Layers;

/// <summary>x·ReLU6(x + 3)/6 (Howard et al., 2019).</summary>
internal sealed record Hardswish : Activation
{
    public static Layer Read(Arguments arguments) => new Hardswish();

    protected override Op MakeOp() => new Op("hardswish");
}
