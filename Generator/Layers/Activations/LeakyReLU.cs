using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

internal sealed record LeakyReLU(SymFloat NegativeSlope) : Activation
{
    public static Layer Read(Arguments arguments) => new LeakyReLU(arguments.Real("NegativeSlope", 0.01));

    public override string Text => NegativeSlope == 0.01 ? "LeakyReLU" : $"LeakyReLU({Settings})";

    protected override string Method => "leaky_relu";

    protected override string Settings => Literal.Of(NegativeSlope);

    // With a negative slope the result does not tell the sign of the input.
    protected override bool RunsInPlace => !NegativeSlope.IsOpen && NegativeSlope.Value >= 0;
}
