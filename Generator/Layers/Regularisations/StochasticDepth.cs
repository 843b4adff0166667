using TorchDsl.Generator.Emit.CSharp;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>Sets whole samples to zero in training. In eval its result is its input.</summary>
internal sealed record StochasticDepth(SymFloat P) : Layer
{
    public static Layer Read(Arguments arguments) => new StochasticDepth(arguments.Real("P", 0, 0, 1));

    public override string Text => $"StochasticDepth({P})";

    public override bool MayAlias => true;

    public override Shape Output(Shape input) => input;

    public override string Call(string x) =>
        ArgumentList.Call(TorchNames.Generated + "Regularisation.StochasticDepth").Add(x).Add(P).Add("training").ToString();
}
