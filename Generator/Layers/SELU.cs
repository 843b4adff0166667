using TorchDsl.Generator.Infer;

namespace TorchDsl.Generator.Layers;

internal sealed record SELU : Activation
{
    public static Layer Read(Arguments arguments) => new SELU();

    protected override string Method => "selu";
}
