using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>The mean of each channel; the axes stay, with size 1.</summary>
[TakesFeatures(FeatureOrder.First, OfSteps = "Mean")]
internal sealed record GlobalAvgPool(Axes Size) : AdaptivePooling(Size)
{
    public static Layer? Read(Arguments arguments) => arguments.IsMap() ? new GlobalAvgPool(Axes.Uniform(1, arguments.Input.SpatialRank)) : null;

    protected override Op MakeOp() => new Op("adaptive_avg_pool", Size.Count).Infer("Size", Size);
}
