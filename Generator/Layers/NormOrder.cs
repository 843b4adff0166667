using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>The argument <c>P</c>, the p of a p-norm: 2 unless it is written; it may be infinite.</summary>
internal static class NormOrder
{
    public const double Default = 2;

    public static SymFloat Read(Arguments arguments) => arguments.Real("P", Default, least: 0, most: double.PositiveInfinity);
}
