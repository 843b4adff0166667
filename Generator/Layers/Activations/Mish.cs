using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;

namespace TorchDsl.Generator.Layers;

/// <summary>x·tanh(softplus(x)) (Misra, 2019).</summary>
internal sealed record Mish : Activation
{
    public static Layer Read(Arguments arguments) => new Mish();

    protected override Op MakeOp() => new Op("mish");
}
