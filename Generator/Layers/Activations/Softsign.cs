using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;

namespace TorchDsl.Generator.Layers;

/// <summary>x/(1 + |x|).</summary>
internal sealed record Softsign : Activation
{
    public static Layer Read(Arguments arguments) => new Softsign();

    protected override Op MakeOp() => new Op("softsign");
}
