using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;

namespace TorchDsl.Generator.Layers;

/// <summary>The self-normalising scaled ELU: λx where x is positive, λα(eˣ − 1) elsewhere (Klambauer et al., 2017).</summary>
internal sealed record SELU : Activation
{
    public static Layer Read(Arguments arguments) => new SELU();

    protected override Op MakeOp() => new Op("selu");
}
