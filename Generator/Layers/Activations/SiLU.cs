using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;

namespace TorchDsl.Generator.Layers;

/// <summary>x·sigmoid(x), also called Swish.</summary>
internal sealed record SiLU : Activation
{
    public static Layer Read(Arguments arguments) => new SiLU();

    protected override Op MakeOp() => new Op("silu");
}
