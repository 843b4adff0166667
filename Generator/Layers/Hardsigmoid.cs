using TorchDsl.Generator.Infer;

namespace TorchDsl.Generator.Layers;

internal sealed record Hardsigmoid : Activation
{
    public static Layer Read(Arguments arguments) => new Hardsigmoid();

    protected override string Method => "hardsigmoid";
}
