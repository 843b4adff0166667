using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>
/// In training, sets each channel of each sample to zero with a probability and scales the rest by 1/(1−p). In eval its result is its
/// input.
/// </summary>
/// <param name="Dim">The place of the channels.</param>
/// <param name="Dimension">The number of spatial axes.</param>
[TakesFeatures(FeatureOrder.First, TakesDim = true)]
internal sealed record SpatialDropout(SymFloat P, int Dim, int Dimension) : Layer
{
    public static Layer? Read(Arguments arguments) => arguments.IsMap()
        ? new SpatialDropout(arguments.Real("P", 0.5, 0, 1), arguments.Dimension("Dim", 1), arguments.Input.SpatialRank)
        : null;

    protected override Op MakeOp() => new Op("spatial_dropout", Dimension).Take("P", P, 0.5)
        .Set("Dim", SettingValue.Dimension.At(Dim), new SettingValue.Dimension(1));

    public override bool MayAlias => true;

    public override Strides? View(Strides before, Shape input, Shape output) => before;

    public override Shape Output(Shape input) => input;
}
