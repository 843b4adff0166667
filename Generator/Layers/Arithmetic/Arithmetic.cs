using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>A function of each element, without weights. The gradients of most read what comes in, and not their result.</summary>
internal abstract record Arithmetic : Layer
{
    public override bool KeepsLayout => true;

    public override Shape Output(Shape input) => input;
}
