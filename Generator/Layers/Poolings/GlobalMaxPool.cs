using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>The largest element of each channel; the axes stay, with size 1.</summary>
[TakesFeatures(FeatureOrder.First, OfSteps = "Max")]
internal sealed record GlobalMaxPool(Axes Size) : AdaptivePooling(Size)
{
    public static Layer? Read(Arguments arguments) => arguments.IsMap() ? new GlobalMaxPool(Axes.Uniform(1, arguments.Input.SpatialRank)) : null;

    protected override Op MakeOp() => new Op("adaptive_max_pool", Size.Count).Infer("Size", Size);
}
