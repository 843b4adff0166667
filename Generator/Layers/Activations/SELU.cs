using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;

namespace TorchDsl.Generator.Layers;

internal sealed record SELU : Activation
{
    public static Layer Read(Arguments arguments) => new SELU();

    protected override string Method => "selu";
}
