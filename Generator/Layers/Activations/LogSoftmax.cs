using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>The logarithm of softmax, in one step that keeps its precision.</summary>
/// <param name="Dim">The dimension, counted without the batch.</param>
internal sealed record LogSoftmax(int Dim) : Activation
{
    public static Layer Read(Arguments arguments) => new LogSoftmax(arguments.Dimension("Dim", 0));

    protected override Op MakeOp() => new Op("log_softmax").Take("Dim", new SettingValue.Dimension(Dim), new SettingValue.Dimension(0));

    public override ReceptiveField See(ReceptiveField field, Shape input) => field.AllAlong(Dim, input);
}
