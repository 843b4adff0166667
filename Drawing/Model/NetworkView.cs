namespace TorchDsl.Model;

/// <summary>A network as renderings show it: every text is harmless, every cost has a number, and its parts fold.</summary>
/// <param name="Name">The network's name.</param>
/// <param name="Title">The shapes that it takes and gives.</param>
/// <param name="Totals">What the whole network comes to.</param>
/// <param name="Inputs">What it takes.</param>
/// <param name="Outputs">What it gives: names by the nodes whose results they are.</param>
/// <param name="Nodes">The inputs, layers and joins.</param>
/// <param name="Root">The network as a group that contains everything.</param>
internal sealed record NetworkView(
    string Name,
    string Title,
    IReadOnlyList<Total> Totals,
    IReadOnlyList<ViewInput> Inputs,
    IReadOnlyList<ViewOutput> Outputs,
    IReadOnlyList<ViewNode> Nodes,
    PartGroup Root)
{
    /// <summary>What is said of the numbers where sizes are free; null where none is.</summary>
    public string? Smallest { get; init; }

    /// <summary>All groups by their numbers: the network is the first, and each stands before those in it.</summary>
    public IReadOnlyList<PartGroup> Groups => field ??= WithInner(Root);

    public static NetworkView Of(NetworkGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var (sized, isFree) = (AtSmallest(graph), graph.Inputs.Any(input => !input.Shape.Equals(input.Smallest)));
        var inputs = string.Join(", ", graph.Inputs.Select(input => VisibleText.Of($"{input.Shape}")));
        return new(
            VisibleText.Of(graph.Name),
            $"{inputs} → {VisibleText.Of($"{graph.Nodes[graph.Outputs[0].Node].Shape}")}",
            Total.Of(graph),
            [.. graph.Inputs.Select(input => ViewInput.Of(input))],
            [.. graph.Outputs.Select(output => new ViewOutput(VisibleText.Of(output.Name), output.Node, output.TrainingOnly))],
            [.. graph.Nodes.Select(node => ViewNode.Of(graph, node, sized?.Nodes[node.Index]))],
            PartTree.Of(graph))
        {
            Smallest = isFree ? string.Join(", ", graph.Inputs.Select(input => VisibleText.Of($"{input.Smallest}"))) : null,
        };
    }

    // Null where a number is beyond 64 bits, or an expression is none that this version knows.
    private static NetworkGraph? AtSmallest(NetworkGraph graph)
    {
        try
        {
            return graph.At([.. graph.Inputs.Select(input => input.Smallest)]);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or ArgumentException)
        {
            return null;
        }
    }

    private static List<PartGroup> WithInner(PartGroup root)
    {
        List<PartGroup> all = [root];
        for (var i = 0; i < all.Count; i++)
            all.AddRange(all[i].Parts.OfType<PartGroup>());
        return all;
    }
}

/// <summary>A result of the network.</summary>
internal sealed record ViewOutput(string Name, int Node, bool TrainingOnly);
