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
        yield return Problem.OfLayer(Rule.OpenBranch, open[0], $"{spec.LayerAt(open[0])}, begins a branch that nothing joins", open.Count == 1
            ? Remedy.Places("put another Branch after its layers, and Add, Mul or Concat after that")
            : Remedy.Choose("put Add, Mul or Concat after the last branch"));
    }

    public static IEnumerable<Problem> Advice(Network network, GraphBuilder graph)
    {
        var isTaken = new bool[network.Nodes.Count];
        foreach (var node in network.Nodes)
        {
            foreach (var input in node.Inputs)
                isTaken[input] = true;
        }

        bool IsDead(int node) => node >= network.Inputs && !network.Liveness.IsRun(node) && !isTaken[node];
        for (var i = 0; i < network.Inputs && !graph.IsTurn; i++)
        {
            if (!isTaken[i] && !network.Liveness.IsRun(i))
                yield return Unread(network.Spec.LayerAt(network.Nodes[i].Place), network.Nodes[i]);
        }

        var unused = graph.UnusedTaps.ToList();
        foreach (var (name, node, place) in unused)
        {
            // Of a dead layer it is said once, and there, that its value is lost.
            if (graph.KindAt(place) == "Split")
                yield return UnusedPart(network.Spec, name, place, unused.Count(tap => tap.Place == place));
            else if (!IsDead(node) || network.Nodes[node].Layer.Parts.Count > 0)
                yield return Unused(network.Spec.LayerAt(place), name, place);
        }

        foreach (var problem in BackwardStep.Of(network, graph))
            yield return problem;
        for (var i = network.Inputs; i < network.Nodes.Count; i++)
        {
            if (IsDead(i) && network.Nodes[i].Layer.Parts.Count == 0)
                yield return Dead(graph.LayerAt(i), network.Nodes[i]);
        }

        var isWhole = graph is { Incoming: null, IsTurn: false } && !network.Spec.IsBlock;
        foreach (var problem in AdviceRule.All(new(network, isWhole)))
            yield return problem;
    }

    /// <summary>Inputs of a type of its own, ids or masks, that are read as something else too.</summary>
    public static IEnumerable<Problem> Misread(Network network)
    {
        for (var input = 0; input < network.Inputs; input++)
        {
            if (network.Kind(input) is var kind && !kind.IsOwn())
                continue;
            var readers = network.ReadersOf(input, node => node.Layer.HoldsElements).Where(reader => !reader.Node.Layer.HoldsElements).ToList();
            var (other, own) = (readers.Find(reader => Taken(reader) != kind), readers.Find(reader => Taken(reader) == kind));
            if (other.Node is not null && own.Node is not null)
                yield return Misread(network.Spec, input, (own.Node, kind), (other.Node, Taken(other)));
        }

        static InputKind Taken((Node Node, int Place) reader) => reader.Node.Layer.TakesAt(reader.Place);
    }

    private static Problem Misread(NetworkSpec spec, int input, (Node Node, InputKind Kind) own, (Node Node, InputKind Kind) other) => Problem.OfLayer(
        own.Kind == InputKind.Ids ? Rule.NeedsIds : Rule.MaskDiffers,
        own.Node.Place,
        $"{spec.LayerAt(own.Node.Place)}, {(own.Kind == InputKind.Ids ? "looks up token ids in" : "takes for a mask")} {spec.LayerAt(input)}, "
        + $"but {spec.LayerAt(other.Node.Place)}, {Reads(other.Kind)}",
        Remedy.Choose($"give {Named(own.Kind)} and {Named(other.Kind)} an Input each"));

    private static string Reads(InputKind kind) =>
        kind == InputKind.Ids ? "looks up token ids in it" : kind == InputKind.Mask ? "takes it for a mask" : "reads them as values";

    private static string Named(InputKind kind) => kind == InputKind.Ids ? "ids" : kind == InputKind.Mask ? "masks" : "values";

    private static Problem Unused(string tap, string name, int place)
    {
        var use = Remedy.Choose($"use {Literal.Of(name)} in From, Add, Mul or Concat");
        var remedies = new[] { use, Remedy.Of("remove it", Edit.Remove(place)) };
        return new Problem(Rule.UnusedTap, place, "Name", -1, $"{tap}, names a value that nothing takes up") { Remedies = new(remedies) };
    }

    private static Problem UnusedPart(NetworkSpec spec, string name, int place, int unused)
    {
        var names = ((Value.List)spec.Layers[place]["Names"]!).Items.ToList();
        var finding = $"{spec.LayerAt(place)}, names a part {Literal.Of(name)} that nothing takes up";
        var use = Remedy.Choose($"use {Literal.Of(name)} in From, Add, Mul or Concat");
        var other = unused == names.Count ? Remedy.Of("remove it", Edit.Remove(place)) : Remedy.Choose("use Slice, which takes one part alone");
        var element = names.FindIndex(item => item is Value.Text { Content: var content } && content == name);
        return new Problem(Rule.UnusedTap, place, "Names", element, finding) { Remedies = new([use, other]) };
    }

    private static Problem Unread(string input, Node node) => Problem.OfLayer(
        Rule.UnusedTap,
        node.Place,
        $"{input}, is an input that nothing reads",
        Remedy.Choose($"take it up by its name, {Literal.Of(node.Name)}"),
        Remedy.Of("remove it", Edit.Remove(node.Place)));

    private static Problem Dead(string layer, Node node) => Problem.OfLayer(
        Rule.DeadLayer,
        node.Place,
        $"{layer}, computes a value that no result depends on",
        Remedy.Choose($"{(node.Tap is null ? "name it by Tap and join it" : $"join it by its name, {Literal.Of(node.Tap)}")}, or give it out by Output"),
        Remedy.Of("remove it", Edit.Remove(node.Place)));
}
