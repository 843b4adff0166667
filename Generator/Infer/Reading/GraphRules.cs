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
        var remedy = open.Count == 1 ? "put another Branch after its layers, and Add, Mul or Concat after that" : "put Add, Mul or Concat after the last branch";
        yield return new Problem(Rule.OpenBranch, open[0], null, -1, $"{spec.Layers[open[0]]}, layer {open[0] + 1}, begins a branch that nothing joins: {remedy}");
    }

    public static IEnumerable<Problem> Advice(Network network, GraphBuilder graph)
    {
        var spec = network.Spec;
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
                yield return new Problem(Rule.UnusedTap, place, "Name", -1, $"{spec.Layers[place]}, layer {place + 1}, names a value that nothing takes up: use {Literal.Of(name)} in From, Add, Mul or Concat, or remove it");
        }

        for (var i = 1; i < network.Nodes.Count; i++)
        {
            if (IsDead(i))
                yield return new Problem(Rule.DeadLayer, network.Nodes[i].Place, null, -1, $"{graph.LayerAt(i)}, computes a value that no result depends on: {Revival(network.Nodes[i])}, give it out by Output, or remove it");
        }
    }

    private static string Revival(Node node) => node.Tap is { } tap ? $"join it by its name, {Literal.Of(tap)}" : "name it by Tap and join it";
}
