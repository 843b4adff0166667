using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>Dropout that keeps mean and variance, for SELU (Klambauer et al., 2017). In eval its result is its input.</summary>
internal sealed record AlphaDropout(SymFloat P) : Layer
{
    public static Layer Read(Arguments arguments) => new AlphaDropout(arguments.Real("P", 0.5, 0, 1));

    protected override Op MakeOp() => new Op("alpha_dropout").Take("P", P, 0.5);

    public override bool MayAlias => true;

    public override Strides? View(Strides before, Shape input, Shape output) => before;

    public override Shape Output(Shape input) => input;
}
