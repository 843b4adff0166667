using TorchDsl.Generator.Emit.CSharp;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>x·Φ(x), exact, or with Φ approximated by tanh.</summary>
internal sealed record GELU(bool ByTanh) : Activation
{
    private const string Exact = "none", Tanh = "tanh";

    public static Layer Read(Arguments arguments)
    {
        var word = arguments.IsWritten("Approximate") ? arguments.Word("Approximate") : Exact;
        if (word is not (Exact or Tanh))
            arguments.Error(Rule.WrongKind, "Approximate", "has an Approximate that is not known: use \"tanh\", or leave it out for the exact function", -1, arguments.Use("Approximate", Literal.Of(Tanh)));
        return new GELU(word == Tanh);
    }

    public override Op Op => new Op("gelu").Set("Approximate", ByTanh ? Tanh : Exact, Exact);
}
