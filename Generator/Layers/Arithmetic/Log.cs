using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;

namespace TorchDsl.Generator.Layers;

/// <summary>The natural logarithm of x, of what is not positive −∞ or no number.</summary>
internal sealed record Log : Arithmetic
{
    public static Layer Read(Arguments arguments) => new Log();

    protected override Op MakeOp() => new Op("log");
}
