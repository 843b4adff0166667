using TorchDsl.Generator.Infer;

namespace TorchDsl.Generator.Layers;

internal sealed record GELU : Activation
{
    public static Layer Read(Arguments arguments) => new GELU();

    protected override string Method => "gelu";
}
