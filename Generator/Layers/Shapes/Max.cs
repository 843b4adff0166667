using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>The largest element along some dimensions. Where several are the largest, they share the gradient.</summary>
internal sealed record Max(EquatableArray<int> Dims, bool KeepDim) : Reduction(Dims, KeepDim)
{
    public static Layer Read(Arguments arguments)
    {
        var (dims, keeps) = ReadSettings(arguments);
        return new Max(dims, keeps);
    }

    public override bool GradientReadsOutput => true;
}
