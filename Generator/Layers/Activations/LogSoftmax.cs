using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;

namespace TorchDsl.Generator.Layers;

/// <summary>The logarithm of softmax, in one step that keeps its precision.</summary>
internal sealed record LogSoftmax(int Dim, bool IsFirstByDefault) : AlongFeatures(Dim, IsFirstByDefault)
{
    public static Layer Read(Arguments arguments) => new LogSoftmax(ReadDim(arguments), FeatureDim.IsFirst(arguments));

    protected override string OpName => "log_softmax";
}
