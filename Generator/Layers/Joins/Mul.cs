using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>The product of values, element by element.</summary>
internal sealed record Mul(EquatableArray<string> Names) : Elementwise(Names)
{
    public static Layer? Read(Arguments arguments) => Check(arguments) ? new Mul(arguments.Words("Names")) : null;

    protected override Op MakeOp() => new Op("mul").Write("Names", new SettingValue.Names(Names));
}
