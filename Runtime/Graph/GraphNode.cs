namespace TorchDsl;

/// <summary>An input, a layer or a join of a network.</summary>
public sealed partial class GraphNode
{
    /// <summary>Its place among the graph's nodes, by which others name it.</summary>
    public int Index { get; }

    /// <summary>Its name in the whole network, such as <c>layer1.0.conv1</c>: where it has weights, what their keys in the state_dict begin with.</summary>
    public string Name => Row.Name;

    /// <summary>What it computes, such as <c>conv</c>; docs/graph.md has all of them, with their settings.</summary>
    public string Op { get; }

    /// <summary>How it computes, with every default and every inferred size filled in.</summary>
    public GraphSettings Settings { get; }

    /// <summary>The indexes of the nodes whose results it takes, in order; all are before it. None for an input of the network.</summary>
    public IReadOnlyList<int> Inputs { get; }

    /// <summary>The shape of its result, without the batch dimension.</summary>
    public Shape Shape => Row.OutputShape;

    /// <summary>The number of learnable parameters of its own: elements of their tensors.</summary>
    public long Parameters => Row.Parameters;

    /// <summary>The number of elements in buffers of its own, such as running statistics.</summary>
    public long Buffers => Row.Buffers;

    /// <summary>Its multiply-adds for a batch of one; see <see cref="SummaryRow.MultiplyAdds"/>.</summary>
    public SymInt MultiplyAdds => Row.MultiplyAdds;

    /// <summary>Whether it only runs in training, for a result that is null in eval.</summary>
    public bool TrainingOnly => Row.TrainingOnly;

    /// <summary>
    /// The receptive field along each spatial axis of the network's input, of several the first one, in pixels of it; empty where the input
    /// has none, or the node does not depend on it.
    /// </summary>
    public IReadOnlyList<GraphField> Field => field ??= fields.AsReadOnly();

    /// <summary>The receptive field of its outputs along every spatial axis of one of the network's inputs; empty where they do not depend on it.</summary>
    /// <param name="input">The place of the input among the network's.</param>
    public IReadOnlyList<GraphField> FieldOf(int input) => input == 0 ? Field : input < fieldsOfInputs.Count ? fieldsOfInputs[input].AsReadOnly() : [];

    /// <summary>The index of the node whose weights it uses, as Share makes it; null where it has its own, or none.</summary>
    public int? Weights { get; }

    /// <summary>The node whose result it overwrites in eval, or gives a view of; itself where its result has memory of its own.</summary>
    public int Memory { get; }

    /// <summary>
    /// The node after which its result is disposed in eval; null where that is the last one that takes it, or, of the network's inputs and
    /// outputs, where the caller disposes it.
    /// </summary>
    public int? Until { get; }

    /// <summary>The name of the innermost block that it is in; null outside of blocks.</summary>
    public string? Block { get; }

    /// <summary>The layer as it would be written with every inferred size, such as <c>Conv(1, 6, 5, Padding = 2)</c>.</summary>
    public string Text => Row.Layer;

    /// <summary>What a summary says of it.</summary>
    internal SummaryRow Row { get; }

    /// <summary>The name, the layer and the shape of its result.</summary>
    public override string ToString() => $"{Name}: {Text} → {Shape}";
}
