using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>What must hold of a graph as a whole, and what is surely not meant in it.</summary>
internal static class GraphRules
{
    public static IEnumerable<Problem> Mistakes(NetworkSpec spec, GraphBuilder graph)
    {
        var open = graph.OpenBranches;
        if (open.Count == 0)
            yield break;
        var message = $"{spec.LayerAt(open[0])}, begins a branch that nothing joins: ";
        yield return Problem.OfLayer(Rule.OpenBranch, open[0], message + (open.Count == 1
            ? "put another Branch after its layers, and Add, Mul or Concat after that"
            : "put Add, Mul or Concat after the last branch"));
    }

    public static IEnumerable<Problem> Advice(Network network, GraphBuilder graph)
    {
        var isTaken = new bool[network.Nodes.Count];
        foreach (var node in network.Nodes)
        {
            foreach (var input in node.Inputs)
                isTaken[input] = true;
        }

        bool IsDead(int node) => node > 0 && !network.Liveness.IsRun(node) && !isTaken[node];
        foreach (var (name, node, place) in graph.UnusedTaps)
        {
            // Of a dead layer it is said once, and there, that its value is lost.
            if (!IsDead(node))
                yield return Problem.OfLayer(Rule.UnusedTap, place, Unused(network.Spec.LayerAt(place), name), "Name");
        }

        foreach (var problem in BackwardStep.Of(network, graph))
            yield return problem;
        for (var i = 1; i < network.Nodes.Count; i++)
        {
            if (IsDead(i))
                yield return Problem.OfLayer(Rule.DeadLayer, network.Nodes[i].Place, Dead(graph.LayerAt(i), network.Nodes[i].Tap));
        }
    }

    private static string Unused(string tap, string name) =>
        $"{tap}, names a value that nothing takes up: use {Literal.Of(name)} in From, Add, Mul or Concat, or remove it";

    private static string Dead(string layer, string? tap) => $"{layer}, computes a value that no result depends on: "
        + $"{(tap is null ? "name it by Tap and join it" : $"join it by its name, {Literal.Of(tap)}")}, give it out by Output, or remove it";
}
