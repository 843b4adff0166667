using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>The sum along some dimensions.</summary>
internal sealed record Sum(EquatableArray<int> Dims, bool KeepDim) : Reduction(Dims, KeepDim)
{
    public static Layer Read(Arguments arguments)
    {
        var (dims, keeps) = ReadSettings(arguments);
        return new Sum(dims, keeps);
    }
}
