using TorchDsl.Generator.Infer;

namespace TorchDsl.Generator.Layers;

internal sealed record Hardtanh(double Minimum, double Maximum) : Activation
{
    public static Layer Read(Arguments arguments)
    {
        var layer = new Hardtanh(arguments.Real("Minimum", -1), arguments.Real("Maximum", 1));
        if (layer.Maximum <= layer.Minimum)
            arguments.Error(Rule.OutOfRange, "Maximum", $"keeps values between {Literal.Of(layer.Minimum)} and {Literal.Of(layer.Maximum)}: use a maximum above the minimum");
        return layer;
    }

    public override string Text => this is { Minimum: -1, Maximum: 1 } ? "Hardtanh" : $"Hardtanh({Settings})";

    protected override string Method => "hardtanh";

    protected override string Settings => $"{Literal.Of(Minimum)}, {Literal.Of(Maximum)}";

    protected override bool RunsInPlace => true;
}
