using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;

namespace TorchDsl.Generator.Layers;

/// <summary>ln(sigmoid(x)).</summary>
internal sealed record LogSigmoid : Activation
{
    public static Layer Read(Arguments arguments) => new LogSigmoid();

    protected override Op MakeOp() => new Op("log_sigmoid");
}
