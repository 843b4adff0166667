using System.Globalization;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Claims;

/// <summary>The most that a network may cost.</summary>
internal sealed class Budget : Claim
{
    // Of many layers, those that a person would change.
    private const int Named = 3;

    private static readonly Cost[] Costs =
    [
        new("Parameters", "parameters", network => network.Totals!.Parameters, graph => Of(graph, layer => layer.Parameters)),
        new("MultiplyAdds", "multiply-adds", network => network.Totals!.MultiplyAdds, graph => Of(graph, layer => layer.Node.MultiplyAdds)),
        new("ActivationBytes", "bytes of activations", Activations.BytesOf, graph => Of(graph, layer => Activations.BytesOf(graph.Network, layer.Node))),
        new("PeakBytes", "bytes of tensors at once", Peak.BytesOf, graph => Peak.Of(graph).Alive),
    ];

    /// <summary>Something that a network costs.</summary>
    /// <param name="Limit">The argument that limits it.</param>
    /// <param name="Unit">What it is counted in.</param>
    /// <param name="Of">The cost of a network.</param>
    /// <param name="Parts">What of it is a layer's.</param>
    private sealed record Cost(string Limit, string Unit, Func<Network, SymInt> Of, Func<FlatGraph, IEnumerable<(FlatLayer Layer, long Cost)>> Parts);

    public override IEnumerable<Arguments> CheckWhole(Arguments arguments, Network network)
    {
        var limited = Costs.Where(cost => arguments.IsWritten(cost.Limit)).ToList();
        if (limited.Count == 0)
        {
            arguments.Error(Rule.OutOfRange, null, "limits nothing", Stated(arguments, network));
            return [arguments];
        }

        return limited.Select(cost =>
        {
            var one = arguments.Of(arguments.Spec, arguments.Place);
            Check(one, network, cost);
            return one;
        });
    }

    private static void Check(Arguments arguments, Network network, Cost cost)
    {
        var (limit, actual) = (arguments.Whole(cost.Limit, least: 0), CostOf(arguments, network, cost));
        if (arguments.Problem is not null || limit.IsOpen || actual.IsOpen)
            return;
        if (!actual.IsFixed)
            ReportUnknown(arguments, network, cost, actual);
        else if (actual.Value > limit.Value)
            Report(arguments, network, cost, limit.Value, actual.Value);
    }

    private static SymInt CostOf(Arguments arguments, Network network, Cost cost)
    {
        try
        {
            return cost.Of(network);
        }
        catch (OverflowException)
        {
            arguments.Error(Rule.Overflow, cost.Limit, $"limits what is beyond 2⁶³−1 {cost.Unit}", Remedy.Choose("use smaller layers"));
            return 0;
        }
    }

    private static void Report(Arguments arguments, Network network, Cost cost, long limit, long actual)
    {
        var largest = cost.Parts(FlatGraph.Of(network)).Where(part => part.Cost > 0).OrderByDescending(part => part.Cost).Take(Named).ToList();
        var most = largest.Count == 0 ? "" : $", most of them in {Sentence.And(largest.Select(part => $"{part.Layer.Name} ({Readable(part.Cost)})"))}";
        arguments.Error(
            Rule.OverBudget,
            cost.Limit,
            $"allows {Readable(limit)} {cost.Unit}, but {network.Spec.Name} has {Readable(actual)}, {Readable(actual - limit)} too many{most}",
            Remedy.Choose("make its layers smaller, or fewer"),
            Remedy.Of($"allow {Readable(actual)}", Edit.Set(arguments.Place, cost.Limit, Literal.Of(actual))));
    }

    // In eval.
    private static IEnumerable<(FlatLayer Layer, long Cost)> Of(FlatGraph graph, Func<FlatLayer, SymInt> cost) =>
        graph.Layers.Where(layer => !layer.TrainingOnly && !layer.Node.Layer.IsInput).Select(layer => (layer, cost(layer).Value));

    // What uses give a size is checked there.
    private static void ReportUnknown(Arguments arguments, Network network, Cost cost, SymInt actual)
    {
        if (network.Spec.IsBlock || arguments.Graph!.Incoming is not null)
            return;
        var which = Sentence.And(actual.Names.Select(Literal.Of));
        arguments.Warn(
            Rule.UnknownCost,
            cost.Limit,
            $"limits the {cost.Unit}, but they depend on {which}, which Input leaves free, so that only uses of {network.Spec.Name} with numbers are checked",
            Remedy.Choose("give Input numbers"));
    }

    private static Remedy Stated(Arguments arguments, Network network) => network.Totals!.Parameters is { IsFixed: true, Value: var parameters }
        ? arguments.Replace($"Budget(Parameters = {Literal.Of(parameters)})", ", what it has now")
        : Remedy.Choose("give it a limit, as Parameters");

    private static string Readable(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
