using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Graph;

/// <summary>
/// A network with everything known: the graph, from which every target is written, or the mistakes in it. What follows from the graph is
/// worked out once.
/// </summary>
internal sealed record Network
{
    /// <summary>A network.</summary>
    /// <param name="spec">What it was inferred from.</param>
    /// <param name="nodes">The inputs and the layers, each after those it depends on. After a mistake: those before it.</param>
    /// <param name="main">The node of the main result.</param>
    /// <param name="results">The results beside the main one.</param>
    public Network(NetworkSpec spec, EquatableArray<Node> nodes, int main, EquatableArray<Result> results)
    {
        (Spec, Nodes, Main, Results) = (spec, nodes, main, results);
        while (Inputs < nodes.Count && nodes[Inputs].Layer.IsInput)
            Inputs++;
        Liveness = Liveness.Of(nodes, main, results);
        Aliasing = Aliasing.Of(nodes);
        Totals = Totals.Of(nodes, Liveness);
    }

    public NetworkSpec Spec { get; init; }

    public EquatableArray<Node> Nodes { get; }

    /// <summary>How many of its nodes are inputs: the first ones.</summary>
    public int Inputs { get; }

    public int Main { get; }

    public EquatableArray<Result> Results { get; }

    /// <summary>The mistakes; empty for a network that can run.</summary>
    public EquatableArray<Problem> Problems { get; init; }

    /// <summary>The first of them; null where there is none.</summary>
    public Problem? Mistake => Problems.Count > 0 ? Problems[0] : null;

    /// <summary>What is legal but surely not meant.</summary>
    public EquatableArray<Problem> Warnings { get; init; }

    /// <summary>What its nodes are computed for.</summary>
    public Liveness Liveness { get; }

    /// <summary>Whose memory its values are in.</summary>
    public Aliasing Aliasing { get; }

    /// <summary>What it costs; null where that is beyond 64 bits.</summary>
    public Totals? Totals { get; }

    /// <summary>The shape of one main result.</summary>
    public Shape OutputShape => Nodes[Main].Output;

    /// <summary>The shape of one sample of an input.</summary>
    public Shape InputShape(int input) => Nodes[input].Output;

    /// <summary>The smallest shape of an input that every layer can take.</summary>
    public Shape SmallestInput(int input)
    {
        var smallest = Constraint.Smallest(Nodes.SelectMany(node => node.Constraints));
        return new(InputShape(input).Dims.Select(dim => (SymInt)dim.At(smallest)).ToEquatableArray());
    }
}
