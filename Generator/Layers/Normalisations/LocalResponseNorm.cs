using TorchDsl.Generator.Emit.CSharp;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>Normalisation of each element by its neighbours in other channels.</summary>
internal sealed record LocalResponseNorm(SymInt Size, SymFloat Alpha, SymFloat Beta, SymFloat K) : Layer
{
    public static Layer? Read(Arguments arguments)
    {
        if (arguments.Input.Rank == 1 && !arguments.IsMap())
            return null;
        return new LocalResponseNorm(arguments.Count("Size"), arguments.Real("Alpha", 1e-4), arguments.Real("Beta", 0.75), arguments.Real("K", 1));
    }

    public override string Text => Add(ArgumentList.Attribute("LocalResponseNorm"), "Alpha", "Beta", "K");

    public override Shape Output(Shape input) => input;

    public override string Call(string x) => Add(ArgumentList.Call(TorchNames.Generated + "Normalisation.LocalResponseNorm").Add(x), "alpha", "beta", "k");

    private string Add(ArgumentList list, string alpha, string beta, string k) => list
        .Add(Size)
        .Add(alpha, Alpha, unless: Alpha == 1e-4)
        .Add(beta, Beta, unless: Beta == 0.75)
        .Add(k, K, unless: K == 1)
        .ToString();
}
