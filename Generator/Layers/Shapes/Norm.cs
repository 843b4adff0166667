using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>The p-norm along some dimensions, ᵖ√Σ|x|ᵖ: for p = ∞ the largest |x|, for p = 0 the number of elements that are not 0.</summary>
internal sealed record Norm(EquatableArray<int> Dims, bool KeepDim, SymFloat P) : Reduction(Dims, KeepDim)
{
    public static Layer Read(Arguments arguments)
    {
        var (dims, keeps) = ReadSettings(arguments);
        return new Norm(dims, keeps, NormOrder.Read(arguments));
    }

    public override bool GradientReadsOutput => true;

    protected override Op MakeOp() => base.MakeOp().Set("P", P, NormOrder.Default);
}
