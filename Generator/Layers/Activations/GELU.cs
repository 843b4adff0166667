using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>
/// x·Φ(x), with Φ the normal distribution's cumulative function, exact or approximated by tanh (Hendrycks and Gimpel, 2016).
/// </summary>
internal sealed record GELU(bool ByTanh) : Activation
{
    private const string Exact = "none", Tanh = "tanh";

    public static Layer Read(Arguments arguments)
    {
        var word = arguments.IsWritten("Approximate") ? arguments.Word("Approximate") : Exact;
        if (word is not (Exact or Tanh))
            arguments.Error(
                Rule.WrongKind,
                "Approximate",
                "has an Approximate that is not known",
                Approximated(arguments, Tanh),
                Approximated(arguments, Exact));
        return new GELU(word == Tanh);
    }

    private static Remedy Approximated(Arguments arguments, string word) => arguments.Use("Approximate", Literal.Of(word));

    protected override Op MakeOp() => new Op("gelu").Set("Approximate", ByTanh ? Tanh : Exact, Exact);
}
