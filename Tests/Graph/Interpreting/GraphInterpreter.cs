using TorchSharp;
using static TorchSharp.torch;

namespace TorchDsl.Tests.Graph.Interpreting;

/// <summary>
/// Runs a graph on TorchSharp's functions, with nothing of the network but its tensors: if a setting, a connection, an owner of weights or an
/// output were missing in the graph, or wrong, another number would come out.
/// </summary>
internal sealed class GraphInterpreter
{
    private readonly NetworkGraph graph;
    private readonly FreeSizes sizes;
    private readonly Compute[] nodes;
    private readonly bool[] isNeeded;

    /// <summary>Reads a graph for an input, and makes copies of what training changes.</summary>
    public GraphInterpreter(NetworkGraph graph, nn.Module network, Tensor[] inputs)
    {
        this.graph = graph;
        sizes = FreeSizes.Of(graph, inputs);
        Tensors = new(network);
        nodes = [.. graph.Nodes.Select(Read)];
        isNeeded = Needed(graph, _ => true);
        if (Tensors.Untaken.Any())
            throw new InvalidOperationException($"No node has {string.Join(", ", Tensors.Untaken)}.");
    }

    /// <summary>The network's tensors, with copies of the buffers.</summary>
    public NetworkTensors Tensors { get; }

    /// <summary>What each node made when the graph ran last.</summary>
    public Tensor[] Values { get; private set; } = [];

    /// <summary>All outputs, in order; null for one that is not computed.</summary>
    /// <param name="inputs">A batch for each input.</param>
    /// <param name="training">Whether it is for training. In eval the nodes that only run in training run too, for their shapes.</param>
    public Tensor?[] Run(Tensor[] inputs, bool training)
    {
        var values = Values = new Tensor[nodes.Length];
        foreach (var node in graph.Nodes.Where(node => isNeeded[node.Index] || !training))
        {
            values[node.Index] = node.Op == "input"
                ? inputs[node.Index]
                : Named(node, () => nodes[node.Index]([.. node.Inputs.Select(i => values[i])], training));
            var (said, real) = (sizes.At(node.Shape), values[node.Index].shape[1..]);
            if (!said.SequenceEqual(real))
                throw new InvalidOperationException($"{node} is {string.Join('×', said)} in the graph, and really {string.Join('×', real)}.");
        }

        return [.. graph.Outputs.Select(output => output.TrainingOnly && !training ? null : values[output.Node])];
    }

    /// <summary>On which nodes outputs depend.</summary>
    public static bool[] Needed(NetworkGraph graph, Func<GraphOutput, bool> isOf)
    {
        var needed = new bool[graph.Nodes.Count];
        foreach (var output in graph.Outputs.Where(isOf))
            needed[output.Node] = true;
        foreach (var node in graph.Nodes.Reverse().Where(node => needed[node.Index]))
        {
            foreach (var taken in node.Inputs)
                needed[taken] = true;
        }

        return needed;
    }

    private Compute Read(GraphNode node) => Named(node, () =>
    {
        if (node.Op == "input")
            return (_, _) => throw new InvalidOperationException("An input is not computed.");
        if (!Rows.All.TryGetValue(node.Op, out var row))
            throw new InvalidOperationException($"Nothing is known of {node.Op}.");
        var reader = new NodeReader(node, graph.Nodes[node.Weights ?? node.Index].Name, sizes, Tensors);
        var compute = row(reader);
        return reader.Unread.Any() ? throw new InvalidOperationException($"Nothing reads {string.Join(", ", reader.Unread)}.") : compute;
    });

    private static T Named<T>(GraphNode node, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            throw new InvalidOperationException($"{node.Op}, {node}: {exception.Message}", exception);
        }
    }
}
