using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

internal sealed record ELU(SymFloat Alpha) : Activation
{
    public static Layer Read(Arguments arguments) => new ELU(arguments.Real("Alpha", 1));

    public override string Text => Alpha == 1 ? "ELU" : $"ELU({Settings})";

    protected override string Method => "elu";

    protected override string Settings => Literal.Of(Alpha);
}
