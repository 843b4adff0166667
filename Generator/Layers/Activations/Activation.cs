using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>A function of each element, without weights. Most of their gradients read their own result.</summary>
internal abstract record Activation : Layer
{
    public override bool GradientReadsOutput => true;

    public override bool KeepsLayout => true;

    public override Shape Output(Shape input) => input;
}
