using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>What brings the dimensions into the order that a number betrays, where it does not fit but equals the size of another dimension.</summary>
internal static class LayoutRemedy
{
    // Smaller than that, what is not square may be a map.
    private const long LeastSide = 20;

    /// <summary>The remedy; null where the number says nothing of the layout.</summary>
    /// <param name="arguments">The layer.</param>
    /// <param name="written">How many channels or features it expects.</param>
    /// <param name="place">The place of the dimension that it takes for them.</param>
    public static Remedy? Of(Arguments arguments, SymInt written, int place)
    {
        if (arguments.Scope.HasParameters || !written.IsFixed)
            return null;
        var (graph, input) = (arguments.Graph!, arguments.Input);
        var origin = Origin(arguments);
        var other = Enumerable.Range(0, input.Rank).Where(dim => dim != place && input[dim] == written).Select(dim => (int?)dim).FirstOrDefault();
        if (graph.Nodes[origin].Layer.IsInput)
            return OfInput(arguments, written, place, other);
        var node = graph.Nodes[origin];
        if (node.Layer.Op.Name is "permute" or "transpose" && graph.Nodes[node.Inputs[0]].Output is var before && before[place] == written)
            return Remedy.Of($"remove {graph.LayerAt(origin)}", Edit.Remove(node.Place));
        if (other is not { } dimension)
            return null;
        if (dimension == input.Rank - 1 && Catalogue.FeaturesOf(arguments.Kind) is { TakesDim: true, Order: FeatureOrder.First })
            return arguments.Set("Dim", "-1");
        return arguments.PutBefore(Layouts.Move(input.Rank, dimension, place));
    }

    /// <summary>The input with its channels first, where it has them last; null where it does not look so.</summary>
    public static Remedy? OfImage(Arguments arguments)
    {
        var (input, last) = (arguments.Input, arguments.Input.Rank - 1);
        if (!IsInput(arguments) || last < 2 || !input[last].IsFixed || input[last].Value is not (1 or 3 or 4))
            return null;
        var sides = input.Dims.Take(last).ToList();
        var isSquare = sides.TrueForAll(side => side == sides[0] && (!side.IsFixed || side.Value > 4));
        var isLarge = input[last].Value != 4 && sides.TrueForAll(side => !side.IsFixed || side.Value >= LeastSide);
        return isSquare || isLarge ? Moved(arguments, last, 0) : null;
    }

    /// <summary>The input with its steps last, where it has more channels than steps; null where it does not.</summary>
    public static Remedy? OfSignal(Arguments arguments)
    {
        var input = arguments.Input;
        return IsInput(arguments) && input is { Rank: 2, IsFixed: true } && input[0].Value > input[1].Value ? Moved(arguments, 1, 0) : null;
    }

    /// <summary>A square input without channels as an image of one channel; null where it is none.</summary>
    public static Remedy? AsGreyImage(Arguments arguments) =>
        IsInput(arguments) && arguments.Input is { Rank: 2, IsFixed: true } input && input[0] == input[1] && input[0].Value >= LeastSide
            ? InputRemedy.Write(arguments, Origin(arguments), $"1, {input[0]}, {input[1]}")
            : null;

    // Whether what comes in is the input of the network, which no block knows.
    private static bool IsInput(Arguments arguments) =>
        !arguments.Scope.HasParameters && arguments.Graph is { Incoming: null, Nodes.Count: > 0 } graph && graph.Nodes[Origin(arguments)].Layer.IsInput;

    private static Remedy? OfInput(Arguments arguments, SymInt written, int place, int? other)
    {
        if (arguments.Graph!.Incoming is not null)
            return null;
        if (other is { } dimension)
            return Moved(arguments, dimension, place);
        var lacksChannel = written == 1 && place == 0 && arguments.Input.Rank == 2;
        return lacksChannel ? Written(arguments, Items(arguments).Prepend(new Value.Integer(1))) : null;
    }

    // The node whose shape comes in unchanged.
    private static int Origin(Arguments arguments)
    {
        var (nodes, node) = (arguments.Graph!.Nodes, arguments.Operand.Node);
        while (nodes[node].Inputs.Count == 1 && Keeps(nodes[node], nodes[nodes[node].Inputs[0]]))
            node = nodes[node].Inputs[0];
        return node;

        static bool Keeps(Node node, Node before) => before.Output == node.Output && node.Layer.Op.Name is not ("permute" or "transpose");
    }

    private static EquatableArray<Value> Items(Arguments arguments) => ((Value.List)arguments.Graph!.InputSpec(Origin(arguments))["Shape"]!).Items;

    private static Remedy? Moved(Arguments arguments, int from, int to)
    {
        var items = Items(arguments).ToList();
        var moved = items[from];
        items.RemoveAt(from);
        items.Insert(to, moved);
        return Written(arguments, items);
    }

    private static Remedy Written(Arguments arguments, IEnumerable<Value> items) => InputRemedy.Write(arguments, Origin(arguments), string.Join(", ", items));
}
