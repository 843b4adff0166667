using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>The value with a dimension of size 1 more.</summary>
/// <param name="Dim">The place that it has in the result.</param>
internal sealed record Unsqueeze(int Dim) : Layer
{
    public static Layer Read(Arguments arguments) => new Unsqueeze(arguments.Written("Dim") is { } dim ? arguments.Dimension("Dim", dim, more: 1) : 0);

    protected override Op MakeOp() => new Op("unsqueeze").Take("Dim", SettingValue.Dimension.At(Dim));

    public override bool MayAlias => true;

    public override Strides? View(Strides before, Shape input, Shape output) => before.With(Dim);

    public override bool HoldsElements => true;

    public override int? FeaturesAt(int? before, Shape input, Shape output) => before < Dim ? before : before + 1;

    // Features alone become steps or channels as often as they stay features.
    public override bool MindsLayout(Shape input) => input.Rank == 1;

    public override Shape Output(Shape input) => new([.. input.Dims.Take(Dim), 1, .. input.Dims.Skip(Dim)]);

    public override ReceptiveField See(ReceptiveField field, Shape input) => field.Reshaped(input, Dim, 0, 1);
}
