using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>
/// In training, sets each element to zero with a probability and scales the rest by 1/(1−p). In eval its result is its input.
/// </summary>
internal sealed record Dropout(SymFloat P) : Layer
{
    public static Layer Read(Arguments arguments) => new Dropout(arguments.Real("P", 0.5, 0, 1));

    protected override Op MakeOp() => new Op("dropout").Take("P", P, 0.5);

    public override bool MayAlias => true;

    public override Strides? View(Strides before, Shape input, Shape output) => before;

    public override Shape Output(Shape input) => input;
}
