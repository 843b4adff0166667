using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>The plain recurrent layer: a function of what comes in and of its own last result (Elman, 1990).</summary>
/// <param name="Nonlinearity">The function, <c>tanh</c> or <c>relu</c>.</param>
internal sealed record RNN(RecurrentSettings Settings, string Nonlinearity) : Recurrent(Settings)
{
    private const string Tanh = "tanh", ReLU = "relu";

    public static Layer? Read(Arguments arguments)
    {
        var function = arguments.IsWritten("Nonlinearity") ? arguments.Word("Nonlinearity") : Tanh;
        if (function is not (Tanh or ReLU))
            arguments.Error(
                Rule.WrongKind,
                "Nonlinearity",
                "has a Nonlinearity that is not known",
                arguments.Use("Nonlinearity", Literal.Of(Tanh)),
                arguments.Use("Nonlinearity", Literal.Of(ReLU)));
        return RecurrentSettings.Read(arguments) is { } settings ? new RNN(settings, function ?? Tanh) : null;
    }

    protected override int Gates => 1;

    protected override Op MakeOp() => base.MakeOp().Set("Nonlinearity", Nonlinearity, Tanh);
}
