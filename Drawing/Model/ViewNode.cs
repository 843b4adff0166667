namespace TorchDsl.Model;

/// <summary>An input, a layer or a join.</summary>
/// <param name="Name">Its name; where the graph has none, that of its op.</param>
/// <param name="Kind">The kind by which it is drawn.</param>
/// <param name="Text">The layer as it is written.</param>
/// <param name="Shape">The shape of its result.</param>
/// <param name="Inputs">The indexes of the nodes whose results it takes.</param>
/// <param name="Parameters">The number of its parameters.</param>
/// <param name="MultiplyAdds">Its multiply-adds.</param>
/// <param name="Elements">The elements of its result.</param>
/// <param name="Fields">Its receptive field in each input of the network, along each axis.</param>
internal sealed record ViewNode(
    string Name,
    string Kind,
    string Text,
    string Shape,
    IReadOnlyList<int> Inputs,
    long Parameters,
    ViewNumber MultiplyAdds,
    ViewNumber Elements,
    IReadOnlyList<IReadOnlyList<ViewField>> Fields)
{
    public bool TrainingOnly { get; init; }

    /// <summary>The name of the layer whose weights it uses.</summary>
    public string? Weights { get; init; }

    /// <summary>A node, and the same one where free sizes have numbers; null where they cannot.</summary>
    public static ViewNode Of(NetworkGraph graph, GraphNode node, GraphNode? sized) => new(
        VisibleText.Of(node.Name.Length > 0 ? node.Name : node.Op),
        LayerKind.Of(node.Op),
        VisibleText.Of(node.Text),
        VisibleText.Of($"{node.Shape}"),
        node.Inputs,
        node.Parameters,
        ViewNumber.Of(node.MultiplyAdds, sized?.MultiplyAdds),
        ViewNumber.Of(Product(node.Shape), sized is null ? (SymInt?)null : Product(sized.Shape)),
        [.. graph.Inputs.Select((_, i) => (IReadOnlyList<ViewField>)[.. node.FieldOf(i).Select((field, axis) =>
            ViewField.Of(field, sized?.FieldOf(i)[axis]))])])
    {
        TrainingOnly = node.TrainingOnly,
        Weights = node.Weights is { } other ? VisibleText.Of(graph.Nodes[other].Name) : null,
    };

    // What is beyond 64 bits is not multiplied out.
    private static SymInt Product(Shape shape)
    {
        try
        {
            return shape.Elements;
        }
        catch (OverflowException)
        {
            return $"{shape}";
        }
    }
}

/// <summary>A number, also where it is an expression.</summary>
/// <param name="Text">As it is read, with its thousands marked.</param>
/// <param name="Exact">As other programs read it.</param>
/// <param name="Value">The number, at the smallest input where sizes are free; null where that is not known.</param>
internal sealed record ViewNumber(string Text, string Exact, long? Value)
{
    public static ViewNumber Of(SymInt number, SymInt? sized) => new(Total.Number(number), VisibleText.Of($"{number}"), sized?.Value);
}
