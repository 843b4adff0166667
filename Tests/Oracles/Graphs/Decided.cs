namespace TorchDsl.Tests.Oracles.Graphs;

/// <summary>The layers of a block for one use of it: what its parameters leave out is not there, and what they set has numbers.</summary>
internal static class Decided
{
    private static readonly string[] Always = ["Tap", "From", "Branch", "Output", "Repeat", "End", "Parameter"];

    public static IEnumerable<DrawnLayer> For(DrawnLayer[] layers, IReadOnlyDictionary<string, int> values)
    {
        var isOn = true;
        foreach (var layer in layers)
        {
            var own = (layer.Get<object>("When", true) as Condition)?.For(values) ?? true;
            // A branch says of each of its layers whether it is there.
            isOn = layer.Kind == "Branch" ? own : layer.JoinsBranches || isOn;
            var isThere = Always.Contains(layer.Kind) || (own && isOn);
            foreach (var step in isThere ? [Numbers(layer, values)] : LeftOut(layer))
            {
                if (step.Kind == "Repeat" || step.Get("Repeat", 1) > 0)
                    yield return step;
            }
        }
    }

    private static DrawnLayer Numbers(DrawnLayer layer, IReadOnlyDictionary<string, int> values) => layer with
    {
        IsOpen = layer.Arguments.Any(argument => argument is { Name: "Count" or "Repeat", Value: Formula }),
        Arguments =
        [
            .. layer.Arguments.Where(argument => argument.Name != "When")
                .Select(argument => argument.Value is Formula formula ? (argument.Name, formula.For(values)) : argument),
        ],
    };

    // The identity, but for what has names, or ends branches.
    private static IEnumerable<DrawnLayer> LeftOut(DrawnLayer layer) =>
        layer.Kind == "Split" ? layer.Get("Names", Array.Empty<string>()).Select(name => new DrawnLayer("Tap", ("Name", name)))
        : layer.JoinsBranches ? [new("Kept")]
        : [];
}
