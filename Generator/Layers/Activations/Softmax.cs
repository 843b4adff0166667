using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;

namespace TorchDsl.Generator.Layers;

/// <summary>eˣ, scaled to sum to 1 along a dimension.</summary>
internal sealed record Softmax(int Dim, bool IsFirstByDefault) : AlongFeatures(Dim, IsFirstByDefault)
{
    public static Layer Read(Arguments arguments) => new Softmax(ReadDim(arguments), FeatureDim.IsFirst(arguments));

    protected override string OpName => "softmax";
}
