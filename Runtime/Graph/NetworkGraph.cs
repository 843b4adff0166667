namespace TorchDsl;

/// <summary>
/// A network as data: what it computes, node by node, with every setting, shape, cost and receptive field that the compiler worked out.
/// Blocks are unfolded: nodes are connected across their borders. It never changes. docs/graph.md describes the JSON that it is read from.
/// </summary>
public sealed partial class NetworkGraph
{
    private readonly string json;

    /// <summary>The version of the JSON that the graph was read from.</summary>
    public int Version { get; }

    /// <summary>The network's name: that of its class.</summary>
    public string Name { get; }

    /// <summary>What <c>forward</c> takes, in order: one at least.</summary>
    public IReadOnlyList<GraphInput> Inputs => field ??= InputList.AsReadOnly();

    /// <summary>What <c>forward</c> returns: the main result first, then those of Output in order.</summary>
    public IReadOnlyList<GraphOutput> Outputs => field ??= OutputList.AsReadOnly();

    /// <summary>The number of learnable parameters: the elements of their tensors. Shared weights count once.</summary>
    public long Parameters { get; }

    /// <summary>The number of elements in buffers, such as running statistics, which are not learned.</summary>
    public long Buffers { get; }

    /// <summary>The multiply-adds of one forward pass in eval for a batch of one; see <see cref="SummaryRow.MultiplyAdds"/>.</summary>
    public SymInt MultiplyAdds { get; }

    /// <summary>The same in training: with what is computed for results that are null in eval.</summary>
    public SymInt TrainingMultiplyAdds { get; }

    /// <summary>The blocks that nodes are in, inner ones too; none where the network uses no block.</summary>
    public IReadOnlyList<GraphBlock> Blocks => field ??= BlockList.AsReadOnly();

    /// <summary>The inputs, layers and joins, in an order in which each comes after its inputs.</summary>
    public IReadOnlyList<GraphNode> Nodes => field ??= NodeList.AsReadOnly();

    /// <summary>Whether a size depends on what comes in: then <see cref="At(Shape[])"/> gives numbers.</summary>
    public bool HasFreeSizes => NodeList.Exists(node => node.Shape.Any(size => size.Value is null));

    /// <summary>Reads the graph of a network from JSON.</summary>
    /// <param name="json">The JSON, such as <see cref="ToJson"/> gives or the build writes to a file; docs/graph.md describes it.</param>
    /// <returns>The graph.</returns>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    /// <exception cref="FormatException">The text is no JSON, or not that of a graph: what is wrong, and where.</exception>
    /// <exception cref="NotSupportedException">A newer TorchDsl wrote it, whose graphs this one cannot read.</exception>
    public static NetworkGraph Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return new(json);
    }

    /// <summary>The graph for inputs of given shapes: where sizes are free, all that depends on them has numbers.</summary>
    /// <param name="inputs">The shape of each input, in order, without the batch.</param>
    /// <returns>The graph; this one where no size is free.</returns>
    /// <exception cref="ArgumentNullException">There are no shapes.</exception>
    /// <exception cref="ArgumentException">The network does not take such an input: which shape is wrong, and why.</exception>
    /// <exception cref="OverflowException">A number is beyond 64 bits.</exception>
    public NetworkGraph At(params Shape[] inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return SizedGraph.Of(this, inputs);
    }

    /// <summary>What the network holds in memory.</summary>
    /// <param name="batch">The number of samples.</param>
    /// <returns>Its memory, in bytes.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no sample.</exception>
    /// <exception cref="InvalidOperationException">A size is free: give it a number by <see cref="At(Shape[])"/>.</exception>
    public NetworkMemory Memory(long batch = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(batch, 1);
        return NetworkMemory.Of(this, batch);
    }

    /// <summary>The very JSON that the graph was read from.</summary>
    public string ToJson() => json;

    /// <summary>The name, the shapes and the number of nodes, in one line.</summary>
    public override string ToString() =>
        $"{Name}: {string.Join(", ", Inputs.Select(input => Nodes[input.Node].Shape))} → {Nodes[Outputs[0].Node].Shape}, {Nodes.Count} nodes";
}
