using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;

namespace TorchDsl.Generator.Layers;

internal sealed record ReLU : Activation
{
    public static Layer Read(Arguments arguments) => new ReLU();

    protected override string Method => "relu";

    protected override bool RunsInPlace => true;
}
