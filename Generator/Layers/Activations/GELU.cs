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

    private const string Unknown = "has an Approximate that is not known: use \"tanh\", or leave it out for the exact function";

    public static Layer Read(Arguments arguments)
    {
        var word = arguments.IsWritten("Approximate") ? arguments.Word("Approximate") : Exact;
        if (word is not (Exact or Tanh))
            arguments.Error(Rule.WrongKind, "Approximate", Unknown, fixes: [arguments.Use("Approximate", Literal.Of(Tanh))]);
        return new GELU(word == Tanh);
    }

    protected override Op MakeOp() => new Op("gelu").Set("Approximate", ByTanh ? Tanh : Exact, Exact);
}
