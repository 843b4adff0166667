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

    public static ViewNode Of(NetworkGraph graph, GraphNode node, FreeSizes free) => new(
        VisibleText.Of(node.Name.Length > 0 ? node.Name : node.Op),
        LayerKind.Of(node.Op),
        VisibleText.Of(node.Text),
        VisibleText.Of($"{node.Shape}"),
        node.Inputs,
        node.Parameters,
        ViewNumber.Of(node.MultiplyAdds, free),
        ViewNumber.Of(ElementsOf(node.Shape, free), node.Shape, free),
        [.. graph.Inputs.Select((_, i) => (IReadOnlyList<ViewField>)[.. node.FieldOf(i).Select(field => ViewField.Of(field, free))])])
    {
        TrainingOnly = node.TrainingOnly,
        Weights = node.Weights is { } other ? VisibleText.Of(graph.Nodes[other].Name) : null,
    };

    // The product of the numbers, for a shape's sizes may be quotients that its text does not multiply.
    private static long? ElementsOf(Shape shape, FreeSizes free)
    {
        try
        {
            return shape.Aggregate((long?)1, (product, size) => checked(product * free.At(size)));
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}

/// <summary>A number, also where it is an expression.</summary>
/// <param name="Text">As it is read, with its thousands marked.</param>
/// <param name="Exact">As other programs read it.</param>
/// <param name="Value">The number, at the smallest input where sizes are free; null where that is not known.</param>
internal sealed record ViewNumber(string Text, string Exact, long? Value)
{
    public static ViewNumber Of(SymInt number, FreeSizes free) => new(Total.Number(number), VisibleText.Of($"{number}"), free.At(number));

    public static ViewNumber Of(long? elements, Shape shape, FreeSizes free) =>
        free.Any || elements is null ? Of(Product(shape), free) with { Value = elements } : Of(elements.Value, free);

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
