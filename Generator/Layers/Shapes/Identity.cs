using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>The value as it is.</summary>
internal sealed record Identity : Layer
{
    public static Layer Read(Arguments arguments) => new Identity();

    protected override Op MakeOp() => new Op("identity");

    public override bool MayAlias => true;

    public override Strides? View(Strides before, Shape input, Shape output) => before;

    public override bool HoldsElements => true;

    public override Shape Output(Shape input) => input;
}
