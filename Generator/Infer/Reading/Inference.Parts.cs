using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

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

    // The further results of a block have names under that of its use.
    private void AddResults(Node use, Arguments arguments)
    {
        var place = graph.Nodes.Count - 1;
        for (var i = 0; i < use.Layer.Results.Count; i++)
        {
            var (layer, name) = (new ResultOf(use.Layer.Body!, i), FlatGraph.Inside(use.Name, use.Layer.Results[i].Name));
            graph.Add(Node(layer, name, Arguments(arguments.Place, [graph.Value])));
            graph.Tap(name, arguments.Place);
            graph.Current = place;
        }
    }

    private void CheckResults(Layer block, string name, Arguments arguments, SymBool when)
    {
        if (block.Results.FirstOrDefault(result => result.TrainingOnly) is { } result)
            arguments.Error(
                Rule.SeveralResults,
                null,
                $"uses a block that gives {Literal.Of(result.Name)} in training alone, where nothing after it could count on it",
                Remedy.Elsewhere("let its Output be there always, or put it into this network"));
        else if (!when.IsOn)
            arguments.Error(
                Rule.SeveralResults,
                "When",
                "gives several results, and where it is not there, it has none of them",
                Remedy.Choose("let it be there always, or put the choice into it"));
        if (block.Results.Select(further => FlatGraph.Inside(name, further.Name)).FirstOrDefault(known => graph.PlaceOf(known) is not null) is { } twice)
            arguments.Error(
                Rule.TapTwice,
                null,
                $"names a value {Literal.Of(twice)}, a result of its block, as layer {graph.PlaceOf(twice) + 1} does already",
                Remedy.Choose("give it another Name"));
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
