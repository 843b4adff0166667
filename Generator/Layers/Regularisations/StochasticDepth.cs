using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>
/// In training, sets whole samples to zero with a probability and scales the rest by 1/(1−p) (Huang et al., 2016). In eval its result is
/// its input.
/// </summary>
internal sealed record StochasticDepth(SymFloat P) : Layer
{
    public static Layer Read(Arguments arguments) => new StochasticDepth(arguments.Real("P", 0, 0, 1));

    protected override Op MakeOp() => new Op("stochastic_depth").Take("P", P);

    public override bool MayAlias => true;

    public override Strides? View(Strides before, Shape input, Shape output) => before;

    public override Shape Output(Shape input) => input;
}
