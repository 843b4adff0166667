using TorchDsl.Generator.Infer;

namespace TorchDsl.Generator.Layers;

internal sealed record SiLU : Activation
{
    public static Layer Read(Arguments arguments) => new SiLU();

    protected override string Method => "silu";
}
