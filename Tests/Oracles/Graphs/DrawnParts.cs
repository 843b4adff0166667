namespace TorchDsl.Tests.Oracles.Graphs;

/// <summary>What a drawn graph has in it that few have, so that it can be counted.</summary>
internal static class DrawnParts
{
    private const string Choices = "choices", Off = "layers left out";

    /// <summary>How many of the compiled graphs have it at least.</summary>
    public static readonly (string Part, int Count)[] Least = [(Choices, 10), (Off, 5)];

    public static HashSet<string> Of(DrawnLayer[] layers)
    {
        var parts = new HashSet<string>();
        foreach (var layer in DrawnBlock.Of(layers).SelectMany(block => block.Layers))
        {
            if (layer.Get<object>("When", true) is Condition)
                parts.Add(Choices);
        }

        if (layers.Any(LeavesOut))
            parts.Add(Off);
        return parts;
    }

    // Whether a use in the graph itself leaves out what others of the same block have.
    private static bool LeavesOut(DrawnLayer use) =>
        use.Get<DrawnBlock?>("Block", null) is { } block && block.Values(use.Get("Arguments", Array.Empty<int>())) is var values
        && block.Layers.Any(layer => layer.Get<object>("When", true) is Condition condition && values.ContainsKey(condition.Parameter) && !condition.For(values));
}
