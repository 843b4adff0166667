using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;

namespace TorchDsl.Generator.Layers;

internal sealed record SELU : Activation
{
    public static Layer Read(Arguments arguments) => new SELU();

    public override Op Op => new Op("selu");
}
