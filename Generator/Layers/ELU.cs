using TorchDsl.Generator.Infer;

namespace TorchDsl.Generator.Layers;

internal sealed record ELU(double Alpha) : Activation
{
    public static Layer Read(Arguments arguments) => new ELU(arguments.Real("Alpha", 1));

    public override string Text => Alpha == 1 ? "ELU" : $"ELU({Settings})";

    protected override string Method => "elu";

    protected override string Settings => Literal.Of(Alpha);

    // With a negative α the result does not tell the sign of the input.
    protected override bool RunsInPlace => Alpha >= 0;
}
