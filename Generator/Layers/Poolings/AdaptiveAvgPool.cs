using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>The means of as many windows as the output has elements.</summary>
internal sealed record AdaptiveAvgPool(Axes Size) : AdaptivePooling(Size)
{
    public static Layer? Read(Arguments arguments) => arguments.IsMap() ? new AdaptiveAvgPool(arguments.PerAxis("Size", least: 1)) : null;

    protected override Op MakeOp() => new Op("adaptive_avg_pool", Size.Count).Take("Size", Size);
}
