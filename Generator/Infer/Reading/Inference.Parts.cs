using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>Values that have several named parts.</summary>
internal sealed partial class Inference
{
    // Each part is a layer of its own, of the current value, which stays.
    private void AddParts(Arguments arguments, Layer layer, TurnName? written, RepeatGroup group, SymBool when)
    {
        if (IsTooLong(arguments, layer.Parts.Count - 1))
            return;
        var whole = graph.Current;
        foreach (var (name, part) in layer.Parts)
        {
            Add(part, arguments, written, group, when);
            if (arguments.Problem is not null)
                return;
            graph.Tap(name, arguments.Place);
            graph.Current = whole;
        }
    }

    // Where it is not split, every name is that of the whole value.
    private void LeaveWhole(Arguments arguments, TurnName? written, RepeatGroup group)
    {
        for (var i = 0; i < arguments.Items("Names").Count; i++)
        {
            _ = names.Take(written, Catalogue.NameOf(arguments.Spec), group);
            if (arguments.Name("Names", i) is { } name)
                graph.Tap(name, arguments.Place);
        }
    }
}
