using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;

namespace TorchDsl.Generator.Layers;

internal sealed record Sigmoid : Activation
{
    public static Layer Read(Arguments arguments) => new Sigmoid();

    public override Op Op => new Op("sigmoid");
}
