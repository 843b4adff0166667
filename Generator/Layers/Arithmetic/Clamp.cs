using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;

namespace TorchDsl.Generator.Layers;

/// <summary>x, kept between two bounds, one of which may be left out. Where x is a bound, the gradient goes through, which it does not in Hardtanh.</summary>
/// <param name="Min">The lower bound; null for none.</param>
/// <param name="Max">The upper bound; null for none.</param>
internal sealed record Clamp(SymFloat? Min, SymFloat? Max) : Arithmetic
{
    public static Layer Read(Arguments arguments)
    {
        var layer = new Clamp(Bound(arguments, "Min"), Bound(arguments, "Max"));
        if (layer is { Min: null, Max: null })
            arguments.Error(Rule.OutOfRange, null, "has neither Min nor Max", Remedy.Choose("give one of them"));
        else if (layer is { Min: { IsOpen: false, Value: var min }, Max: { IsOpen: false, Value: var max } } && !(min <= max))
            arguments.Error(Rule.OutOfRange, "Max", Crossed(layer), Remedies(arguments, layer));
        return layer;
    }

    /// <summary>A bound that is left out is infinite.</summary>
    protected override Op MakeOp()
    {
        var op = Min is { } least ? new Op("clamp").Take("Min", least) : new Op("clamp").Infer("Min", double.NegativeInfinity);
        return Max is not { } most ? op.Infer("Max", double.PositiveInfinity)
            : Min is null ? op.Set("Max", most)
            : op.Take("Max", most);
    }

    // Python's None is null.
    private static SymFloat? Bound(Arguments arguments, string argument) =>
        arguments.Written(argument) is null or Value.Null ? null : arguments.Real(argument);

    private static Remedy[] Remedies(Arguments arguments, Clamp layer) => layer.Min!.Value.Value > layer.Max!.Value.Value
        ?
        [
            Remedy.Of(
                $"use {layer.Max} to {layer.Min}",
                Edit.Set(arguments.Place, "Min", $"{layer.Max}"),
                Edit.Set(arguments.Place, "Max", $"{layer.Min}")),
        ]
        : [Remedy.Choose("give two numbers")];

    private static string Crossed(Clamp layer) =>
        $"keeps values between {layer.Min} and {layer.Max}, but the first bound is the lower one";
}
