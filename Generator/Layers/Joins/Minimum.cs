using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>The smallest of values, element by element. Where two are equal, they share the gradient.</summary>
internal sealed record Minimum(EquatableArray<string> Names) : Elementwise(Names)
{
    public static Layer? Read(Arguments arguments) => Check(arguments) ? new Minimum(arguments.Words("Names")) : null;

    protected override Op MakeOp() => new Op("minimum").Write("Names", new SettingValue.Names(Names));
}
