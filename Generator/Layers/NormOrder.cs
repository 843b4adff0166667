using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>The argument <c>P</c>, the p of a p-norm: 2 unless it is written; it may be infinite.</summary>
internal static class NormOrder
{
    public const double Default = 2;

    public static SymFloat Read(Arguments arguments)
    {
        var p = arguments.Real("P", Default);
        if (p.IsOpen || p.Value >= 0)
            return p;
        arguments.Error(
            Rule.OutOfRange,
            "P",
            $"has P {p}, which takes a number of at least 0",
            NumberRemedy.InRange(arguments, "P", p.Value, 0, double.MaxValue));
        return Default;
    }
}
