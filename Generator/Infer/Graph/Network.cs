using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Graph;

/// <summary>A network with everything known: the graph, of which C# is the first output, or the mistakes in it.</summary>
/// <param name="Spec">What it was inferred from.</param>
/// <param name="Nodes">The input and the layers, each after those it depends on. After a mistake: those before it.</param>
/// <param name="Main">The node of the main result.</param>
/// <param name="Results">The results beside the main one.</param>
/// <param name="Problems">The mistakes; empty for a network that can run.</param>
/// <param name="Warnings">What is legal but surely not meant.</param>
internal sealed record Network(
    NetworkSpec Spec,
    EquatableArray<Node> Nodes,
    int Main,
    EquatableArray<Result> Results,
    EquatableArray<Problem> Problems,
    EquatableArray<Problem> Warnings)
{
    /// <summary>The shape of one input.</summary>
    public Shape InputShape => Nodes[0].Output;

    /// <summary>The shape of one main result.</summary>
    public Shape OutputShape => Nodes[Main].Output;
}
