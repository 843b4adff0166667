using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;

namespace TorchDsl.Generator.Layers;

/// <summary>x².</summary>
internal sealed record Square : Arithmetic
{
    public static Layer Read(Arguments arguments) => new Square();

    protected override Op MakeOp() => new Op("square");
}
