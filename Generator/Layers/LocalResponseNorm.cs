using TorchDsl.Generator.Infer;

namespace TorchDsl.Generator.Layers;

/// <summary>Normalisation of each element by its neighbours in other channels.</summary>
internal sealed record LocalResponseNorm(long Size, double Alpha, double Beta, double K) : Layer
{
    public static Layer? Read(Arguments arguments)
    {
        if (arguments.Input.Rank == 1 && !arguments.IsMap())
            return null;
        return new LocalResponseNorm(arguments.Count("Size"), arguments.Real("Alpha", 1e-4), arguments.Real("Beta", 0.75), arguments.Real("K", 1));
    }

    public override string Text => Add(ArgumentList.Attribute("LocalResponseNorm"), "Alpha", "Beta", "K");

    public override Shape Output(Shape input) => input;

    public override string Call(string x) => Add(ArgumentList.Call(TorchNames.Functional + "local_response_norm").Add(x), "alpha", "beta", "k");

    private string Add(ArgumentList list, string alpha, string beta, string k) => list
        .Add(Size)
        .Add(alpha, Literal.Of(Alpha), unless: Alpha == 1e-4)
        .Add(beta, Literal.Of(Beta), unless: Beta == 0.75)
        .Add(k, Literal.Of(K), unless: K == 1)
        .ToString();
}
