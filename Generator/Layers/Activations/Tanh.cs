using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;

namespace TorchDsl.Generator.Layers;

internal sealed record Tanh : Activation
{
    public static Layer Read(Arguments arguments) => new Tanh();

    public override Op Op => new Op("tanh");
}
