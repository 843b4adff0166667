using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Infer.Graph;

/// <summary>How large results are in memory, for one sample: numbers are float32, ids have 64 bits, and masks one byte.</summary>
internal static class Activations
{
    /// <summary>The bytes of the results of all layers in eval; inputs are not theirs.</summary>
    public static SymInt BytesOf(Network network) => SymInt.Total([.. Enumerable.Range(network.Inputs, network.Nodes.Count - network.Inputs)
        .Where(i => !network.Liveness.IsTrainingOnly(i)).Select(i => OfAll(network, network.Nodes[i]))]);

    /// <summary>The bytes of a node's result.</summary>
    /// <param name="network">The outermost network.</param>
    /// <param name="node">The node, which may be in a block.</param>
    public static SymInt BytesOf(Network network, Node node) => node.Output.Elements * SizeOfElement(network, node);

    // What is learned is a parameter's memory.
    private static long SizeOfElement(Network network, Node node) => node.Layer.TakesBatchAlone ? 0
        : node.Holds is not { } input ? 4
        : network.Kind(input) switch { InputKind.Ids => 8, InputKind.Mask => 1, _ => 4 };

    private static SymInt OfAll(Network network, Node node) => node.Layer switch
    {
        ResultOf => 0,
        Loop loop => SymInt.SumOver(loop.Symbol, loop.Count, BytesOf(loop.Turn)),
        { Body: { } body } => BytesOf(body),
        _ => BytesOf(network, node),
    };
}
