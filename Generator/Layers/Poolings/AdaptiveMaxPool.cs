using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>The largest elements of as many windows as the output has elements.</summary>
internal sealed record AdaptiveMaxPool(Axes Size) : AdaptivePooling(Size)
{
    public static Layer? Read(Arguments arguments) => arguments.IsMap() ? new AdaptiveMaxPool(ReadSize(arguments)) : null;

    protected override Op MakeOp() => new Op("adaptive_max_pool", Size.Count).Take("Size", Size);
}
