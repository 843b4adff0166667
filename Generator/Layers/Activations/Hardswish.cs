using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;

namespace TorchDsl.Generator.Layers;

internal sealed record Hardswish : Activation
{
    public static Layer Read(Arguments arguments) => new Hardswish();

    public override Op Op => new Op("hardswish");
}
