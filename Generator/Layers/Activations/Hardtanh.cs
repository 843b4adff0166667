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
            arguments.Error(Rule.OutOfRange, "Maximum", $"keeps values between {layer.Minimum} and {layer.Maximum}: use a maximum above the minimum");
        return layer;
    }

    protected override Op MakeOp() => new Op("hardtanh").Take("Minimum", Minimum, -1.0).Take("Maximum", Maximum, 1.0);
}
