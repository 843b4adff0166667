using TorchDsl.Generator.Parse;

namespace TorchDsl.Generator.Infer;

/// <summary>What must hold of a graph as a whole, and what is surely not meant in it.</summary>
internal static class GraphRules
{
    public static IEnumerable<Problem> Mistakes(NetworkSpec spec, Graph graph)
    {
        if (graph.OpenBranch is { } place)
            yield return new Problem(Rule.OpenBranch, place, null, -1, $"{spec.Layers[place]}, layer {place + 1}, begins a branch that nothing joins: put Add, Mul or Concat after the last branch");
    }

    public static IEnumerable<Problem> Advice(Network network, Graph graph)
    {
        var spec = network.Spec;
        foreach (var (name, place) in graph.UnusedTaps)
            yield return new Problem(Rule.UnusedTap, place, "Name", -1, $"{spec.Layers[place]}, layer {place + 1}, names a value that nothing takes up: use {Literal.Of(name)} in From, Add, Mul or Concat, or remove it");
        var (needs, isTaken) = (new Needs(network), new bool[network.Nodes.Count]);
        foreach (var node in network.Nodes)
        {
            foreach (var input in node.Inputs)
                isTaken[input] = true;
        }

        for (var i = 1; i < network.Nodes.Count; i++)
        {
            if (!needs.IsRun(i) && !isTaken[i])
                yield return new Problem(Rule.DeadLayer, network.Nodes[i].Place, null, -1, $"{graph.LayerAt(i)}, computes a value that no result depends on: join it, give it out by Output, or remove it");
        }
    }
}
