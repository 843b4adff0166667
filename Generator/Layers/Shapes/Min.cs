using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>The smallest element along some dimensions. Where several are the smallest, they share the gradient.</summary>
internal sealed record Min(EquatableArray<int> Dims, bool KeepDim) : Reduction(Dims, KeepDim)
{
    public static Layer Read(Arguments arguments)
    {
        var (dims, keeps) = ReadSettings(arguments);
        return new Min(dims, keeps);
    }

    public override bool GradientReadsOutput => true;
}
