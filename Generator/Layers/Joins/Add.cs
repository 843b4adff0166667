using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>The sum of values.</summary>
internal sealed record Add(EquatableArray<string> Names) : Elementwise(Names)
{
    public static Layer? Read(Arguments arguments) => Check(arguments) ? new Add(arguments.Words("Names")) : null;

    protected override Op MakeOp() => new Op("add").Write("Names", new SettingValue.Names(Names));

    public override bool RunsInPlace => true;

    public override bool LooksForRoom => true;
}
