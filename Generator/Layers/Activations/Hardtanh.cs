using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>x, kept between two bounds.</summary>
internal sealed record Hardtanh(SymFloat Minimum, SymFloat Maximum) : Activation
{
    public static Layer Read(Arguments arguments)
    {
        var layer = new Hardtanh(arguments.Real("Minimum", -1), arguments.Real("Maximum", 1));
        if (!layer.Minimum.IsOpen && !layer.Maximum.IsOpen && layer.Maximum.Value <= layer.Minimum.Value)
            arguments.Error(Rule.OutOfRange, "Maximum", $"keeps values between {layer.Minimum} and {layer.Maximum}", Turned(arguments, layer));
        return layer;
    }

    private static Remedy Turned(Arguments arguments, Hardtanh layer) => layer.Minimum.Value > layer.Maximum.Value && arguments.IsWritten("Minimum")
        ? Remedy.Of(
            $"use {layer.Maximum} to {layer.Minimum}",
            Edit.Set(arguments.Place, "Minimum", $"{layer.Maximum}"),
            Edit.Set(arguments.Place, "Maximum", $"{layer.Minimum}"))
        : Remedy.Choose("use a maximum above the minimum");

    protected override Op MakeOp() => new Op("hardtanh").Take("Minimum", Minimum, -1.0).Take("Maximum", Maximum, 1.0);

    public override bool RunsInPlace => true;
}
