using TorchDsl.Generator.Infer;

namespace TorchDsl.Generator.Layers;

internal sealed record Hardswish : Activation
{
    public static Layer Read(Arguments arguments) => new Hardswish();

    protected override string Method => "hardswish";
}
