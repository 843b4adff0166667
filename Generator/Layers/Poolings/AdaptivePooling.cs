using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>A pooling to a size, whatever comes in.</summary>
/// <param name="Size">The size of the output.</param>
[TakesFeatures(FeatureOrder.First)]
internal abstract record AdaptivePooling(Axes Size) : Layer
{
    public override Shape Output(Shape input) => Shape.Map(input.Channels, [.. Size.Sizes]);

    public override ReceptiveField See(ReceptiveField field, Shape input) => field.ThroughAdaptive(input, Size);
}
