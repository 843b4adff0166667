using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>The means of as many windows as the output has elements.</summary>
internal sealed record AdaptiveAvgPool(Axes Size) : AdaptivePooling(Size)
{
    public static Layer? Read(Arguments arguments) => arguments.IsMap() ? new AdaptiveAvgPool(ReadSize(arguments)) : null;

    protected override Op MakeOp() => new Op("adaptive_avg_pool", Size.Count).Take("Size", Size);
}
