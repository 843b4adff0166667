namespace TorchDsl.Tests.Oracles.Graphs;

/// <summary>What a drawn graph has in it that few have, so that it can be counted.</summary>
internal static class DrawnParts
{
    /// <summary>Blocks that give several results.</summary>
    public const string Results = "results of blocks";

    private const string Choices = "choices", Off = "layers left out", Loops = "open repetitions", None = "no turns", Taken = "results taken up";

    /// <summary>How many of the compiled graphs have it at least.</summary>
    public static readonly (string Part, int Count)[] Least = [(Choices, 10), (Off, 5), (Loops, 5), (None, 1), (Results, 10), (Taken, 3)];

    public static HashSet<string> Of(DrawnLayer[] layers)
    {
        var parts = new HashSet<string>();
        void Add(string part, bool isThere) => _ = isThere && parts.Add(part);
        foreach (var block in DrawnBlock.Of(layers))
        {
            Add(Choices, block.Layers.Any(layer => layer.Get<object>("When", true) is Condition));
            Add(Loops, block.IsOpen);
        }

        foreach (var list in DrawnBlock.Of(layers).Select(block => block.Layers).Append(layers))
        {
            Add(Off, list.Any(use => Has(use, (layer, values) => layer.Get<object>("When", true) is Condition condition && !Holds(condition, values))));
            Add(None, list.Any(use => Has(use, (layer, values) =>
                layer.Arguments.Any(argument => argument is { Name: "Count" or "Repeat", Value: Formula count } && Number(count, values) == 0))));
            Add(Results, list.Any(use => use.Results.Any()));
            Add(Taken, list.Any(layer => layer.Get("Names", Array.Empty<string>()).Append(layer.Kind == "From" ? layer.Get("Name", "") : "")
                .Any(name => name.Contains('.', StringComparison.Ordinal))));
        }

        return parts;
    }

    private static bool Has(DrawnLayer use, Func<DrawnLayer, Dictionary<string, int>, bool> has) =>
        use.Block is { } block && block.Values(use.Get("Arguments", Array.Empty<int>())) is var values && block.Layers.Any(layer => has(layer, values));

    private static bool Holds(Condition condition, Dictionary<string, int> values) => !values.ContainsKey(condition.Parameter) || condition.For(values);

    private static int? Number(Formula formula, Dictionary<string, int> values) => values.ContainsKey(formula.Parameter) ? formula.For(values) : null;
}
