using TorchDsl.Generator.Emit.CSharp;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>Sets elements to zero in training. In eval its result is its input.</summary>
internal sealed record Dropout(SymFloat P) : Layer
{
    public static Layer Read(Arguments arguments) => new Dropout(arguments.Real("P", 0.5, 0, 1));

    public override Op Op => new Op("dropout").Take("P", P, 0.5);

    public override bool MayAlias => true;

    public override Shape Output(Shape input) => input;
}
