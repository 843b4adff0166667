using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>The largest of values, element by element. Where two are equal, they share the gradient.</summary>
internal sealed record Maximum(EquatableArray<string> Names) : Elementwise(Names)
{
    public static Layer? Read(Arguments arguments) => Check(arguments) ? new Maximum(arguments.Words("Names")) : null;

    protected override Op MakeOp() => new Op("maximum").Write("Names", new SettingValue.Names(Names));
}
