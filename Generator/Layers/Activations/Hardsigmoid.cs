using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;

namespace TorchDsl.Generator.Layers;

/// <summary>ReLU6(x + 3)/6.</summary>
internal sealed record Hardsigmoid : Activation
{
    public static Layer Read(Arguments arguments) => new Hardsigmoid();

    protected override Op MakeOp() => new Op("hardsigmoid");
}
