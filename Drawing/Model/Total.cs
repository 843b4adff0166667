using System.Globalization;

namespace TorchDsl.Model;

/// <summary>A figure of the whole network, as all renderings give it.</summary>
/// <param name="Label">What it is the number of.</param>
/// <param name="Value">The number, or an expression in free sizes.</param>
internal sealed record Total(string Label, string Value)
{
    /// <summary>The figures in the order in which they are shown; a further one is a line here.</summary>
    public static IReadOnlyList<Total> Of(NetworkGraph graph)
    {
        List<Total> totals = [new("parameters", Number(graph.Parameters)), new("multiply-adds", Number(graph.MultiplyAdds))];
        if (graph.TrainingMultiplyAdds != graph.MultiplyAdds)
            totals.Add(new("multiply-adds in training", Number(graph.TrainingMultiplyAdds)));
        if (graph.Buffers > 0)
            totals.Add(new("elements in buffers", Number(graph.Buffers)));
        if (!graph.HasFreeSizes)
        {
            var memory = graph.Memory();
            totals.Add(new("bytes at once in inference, for one sample", Number(memory.Peak)));
            totals.Add(new("bytes kept for the backward pass", Number(memory.Kept)));
        }

        return totals;
    }

    /// <summary>A number with its thousands marked, or an expression.</summary>
    public static string Number(SymInt number) =>
        number.Value is { } value ? value.ToString("N0", CultureInfo.InvariantCulture) : VisibleText.Of($"{number}");
}
