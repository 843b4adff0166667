using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Infer.Graph;

/// <summary>What is known of the layers of a network, in a line each: <c>6×28×28, 156 parameters, sees 5×5</c>.</summary>
internal static class LayerFacts
{
    /// <summary>A line for each place with a layer, in their order.</summary>
    public static IEnumerable<(int Place, string Text)> Of(Network network)
    {
        // What a block's outputs see, only its uses know.
        var seesInput = !network.Spec.IsBlock;
        var looped = new HashSet<int>(network.Nodes.Where(node => node.Layer is Loop).SelectMany(Loop.Flat).Select(node => node.Place));
        return network.Nodes.Skip(network.Inputs).SelectMany(Loop.Flat).GroupBy(node => node.Place).OrderBy(place => place.Key)
            .Select(place => (place.Key, Text([.. place], looped.Contains(place.Key), seesInput)));
    }

    private static string Text(List<Node> nodes, bool isLooped, bool seesInput)
    {
        var parts = Math.Max(nodes[0].Layer.Parts.Count, 1);
        var turns = nodes.Count / parts;
        var facts = new List<string> { Ends(Shapes(nodes.Take(parts)), Shapes(nodes.Skip(nodes.Count - parts))) };
        if (Parameters(nodes) is { } parameters)
            facts.Add(turns > 1 ? $"{parameters} in all" : parameters);
        if (seesInput && Sight(nodes[0]) is { } first)
            facts.Add($"sees {Ends(first, Sight(nodes[nodes.Count - 1])!)}");
        var text = string.Join(", ", facts);
        return isLooped ? $"each turn: {text}" : turns > 1 ? $"{turns} times: {text}" : text;
    }

    private static string Shapes(IEnumerable<Node> nodes) => string.Join(" and ", nodes.Select(node => $"{node.Output}"));

    // Of turns that differ, the first and the last.
    private static string Ends(string first, string last) => first == last ? first : $"{first} → {last}";

    private static string? Parameters(List<Node> nodes)
    {
        var sum = SymInt.Total([.. nodes.Select(node => node.Parameters)]);
        return sum == 0 ? null : $"{string.Concat(sum.CountedSummands)} {(sum == 1 ? "parameter" : "parameters")}";
    }

    // Of each input that it depends on; null where that has no axes.
    private static string? Sight(Node node)
    {
        var fields = node.Fields.Where(field => field.Axes.Count > 0)
            .Select(field => $"{new Shape(field.Axes.Select(axis => axis.Size).ToArray())}").Distinct().ToList();
        return fields.Count == 0 ? null : string.Join(" and ", fields);
    }
}
