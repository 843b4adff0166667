using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>Layers of a block that its parameters leave out.</summary>
internal sealed partial class Inference
{
    // Whether a layer is there: what it says itself, and what the branch says that it is in.
    private SymBool When(Arguments arguments)
    {
        if (!Catalogue.IsLayer(arguments.Kind) || graph.Nodes.Count == 0 || arguments.Kind == "Parameter")
            return true;
        var own = arguments.Flag("When", true);
        var when = Catalogue.IsJoin(arguments.Kind) && arguments.Items("Names").Count == 0 ? own : SymBool.And(graph.When, own);
        if (arguments.Kind == "Embedding" && !when.IsOn)
            arguments.Error(
                Rule.OutOfRange,
                "When",
                "looks up token ids, which nothing else takes, and so is always there",
                Remedy.Choose("put the choice into two blocks"));
        return when;
    }

    // What is not there takes its name and the values that it names, and is the identity.
    private void LeaveOut(Arguments arguments, TurnName? name, RepeatGroup group)
    {
        if (arguments.Kind == "Split")
        {
            LeaveWhole(arguments, name, group);
            return;
        }

        _ = names.Take(name, Catalogue.NameOf(spec.Layers[arguments.Place]), group);
        if (Catalogue.IsJoin(arguments.Kind))
        {
            var operands = graph.Join(arguments);
            if (arguments.Problem is null)
                graph.Current = operands[graph.KeptOf(arguments, operands)].Node;
        }
        else if (arguments.NamesValues)
            graph.WithCurrent(arguments);

        if (arguments.Problem is { } problem)
            problems.Add(problem);
    }

    // Where a layer is not there, neither are its weights.
    private void CheckShared(Layer layer, Arguments arguments, SymBool when)
    {
        if (layer.WeightsOf is { } owner && graph.Nodes[owner].When is { } needed && !when.Implies(needed))
            arguments.Error(
                Rule.UnknownShared,
                "Layer",
                $"shares the weights of {graph.LayerAt(owner)}, which is there only where {needed}",
                Remedy.Choose("give it the same When, or let that layer be there always"));
    }

    // A layer that parameters decide: where it is not there, its value is what comes in.
    private Node Chosen(Node node, Arguments arguments, SymBool when)
    {
        var kept = node.Layer is Join ? graph.KeptOf(arguments, arguments.All) : 0;
        var (shape, other) = (node.Output, graph.Nodes[node.Inputs[kept]].Output);
        if (shape.Rank == other.Rank)
        {
            var sizes = shape.Dims.Select((size, i) => SymInt.Choose(when, size, other[i])).ToEquatableArray();
            return node with { When = when, Kept = kept, Output = new(sizes), MultiplyAdds = SymInt.Choose(when, node.MultiplyAdds, 0) };
        }

        var finding = $"makes {Sentence.Plural(shape.Rank, "dimension")} of {other.Rank} where {when}, and leaves them else, so that nothing is known after it";
        arguments.Error(Rule.WrongRank, "When", finding, Remedy.Choose("let it be there always, or put the choice into two blocks"));
        return node;
    }
}
