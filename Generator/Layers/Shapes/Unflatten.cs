using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>One dimension as several.</summary>
/// <param name="Dim">The place of the dimension.</param>
internal sealed record Unflatten(int Dim, EquatableArray<SymInt> Sizes) : Layer
{
    public static Layer? Read(Arguments arguments)
    {
        var dim = arguments.Dimension("Dim", 1);
        var size = arguments.Input[dim];
        return Shaping.Sizes(arguments, size, $"{arguments.Producer}, {size} along dimension {Shape.NumberOf(dim)}") is { } sizes
            ? new Unflatten(dim, new(sizes))
            : null;
    }

    protected override Op MakeOp() => new Op("unflatten").Take("Dim", SettingValue.Dimension.At(Dim)).Take("Sizes", new SettingValue.Layout(Sizes));

    public override bool MayAlias => true;

    public override Strides? View(Strides before, Shape input, Shape output) => before.Reshaped(input, output);

    public override bool HoldsElements => true;

    public override int? FeaturesAt(int? before, Shape input, Shape output) =>
        before < Dim ? before : before > Dim ? before + Sizes.Count - 1 : null;

    public override Shape Output(Shape input) => new([.. input.Dims.Take(Dim), .. Sizes, .. input.Dims.Skip(Dim + 1)]);

    public override ReceptiveField See(ReceptiveField field, Shape input) => field.Reshaped(input, Dim, 1, Sizes.Count);
}
