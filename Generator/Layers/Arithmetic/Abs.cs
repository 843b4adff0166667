using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;

namespace TorchDsl.Generator.Layers;

/// <summary>|x|: its gradient is 0 where x is 0.</summary>
internal sealed record Abs : Arithmetic
{
    public static Layer Read(Arguments arguments) => new Abs();

    protected override Op MakeOp() => new Op("abs");
}
