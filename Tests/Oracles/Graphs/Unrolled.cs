namespace TorchDsl.Tests.Oracles.Graphs;

/// <summary>An entry of a list whose repetitions are written out.</summary>
/// <param name="Layer">The entry.</param>
/// <param name="Place">Its index in the list as written.</param>
/// <param name="Name">The name that a layer has in this turn; where none is written, something in place of it.</param>
/// <param name="Turn">The turn of the innermost repetition.</param>
internal sealed record Unrolled(DrawnLayer Layer, int Place, string Name, int Turn)
{
    private static readonly string[] NoLayers = ["Tap", "From", "Branch", "Output", "Repeat", "End", "Kept"];

    public bool IsLayer => !NoLayers.Contains(Layer.Kind);

    /// <summary>Whether the layer's name is written.</summary>
    public bool HasName => IsLayer && Layer.Get("Name", "").Length > 0;

    /// <summary>A list as it is run.</summary>
    public static Unrolled[] Of(DrawnLayer[] layers) => Of(layers, []);

    /// <summary>A list as it is run after others.</summary>
    public static Unrolled[] Of(DrawnLayer[] layers, IEnumerable<string> taken) => [.. Turns(layers, 0, layers.Length, (0, "", false), [.. taken])];

    private static IEnumerable<Unrolled> Turns(
        DrawnLayer[] layers, int start, int end, (int Turn, string Prefix, bool IsNumbered) inside, HashSet<string> taken)
    {
        var (_, prefix, isNumbered) = inside;
        for (var i = start; i < end; i++)
        {
            if (layers[i].Kind == "Repeat")
            {
                var last = EndOf(layers, i);
                var (count, group) = (layers[i].Get("Count", 1), layers[i].Get("Name", ""));
                for (var turn = 0; turn < count; turn++)
                {
                    var inner = group.Length > 0 ? Free(prefix + group, taken) + "." : prefix;
                    foreach (var step in Turns(layers, i + 1, last, (turn, inner, group.Length == 0 && (isNumbered || count > 1)), taken))
                        yield return step;
                }

                i = last;
                continue;
            }

            if (layers[i].Kind == "Split")
            {
                foreach (var step in Parts(layers[i]))
                    yield return Of(step, i, inside, taken);
                continue;
            }

            var copies = layers[i].Get("Repeat", 0);
            if (copies == 0)
                yield return Of(layers[i], i, inside, taken);
            for (var copy = 0; copy < copies; copy++)
                yield return Of(layers[i], i, (copy, prefix, true), taken);
        }
    }

    // Each part of a value is an entry of its own.
    private static IEnumerable<DrawnLayer> Parts(DrawnLayer split)
    {
        var (names, settings) = (split.Get("Names", Array.Empty<string>()), split.Arguments.Where(argument => argument.Name != "Names").ToArray());
        return names.Select((name, i) => new DrawnLayer("Part", [.. settings, ("Part", i), ("Parts", names.Length), ("Value", name)]));
    }

    private static Unrolled Of(DrawnLayer layer, int place, (int Turn, string Prefix, bool IsNumbered) inside, HashSet<string> taken)
    {
        var (turn, prefix, isNumbered) = inside;
        var step = new Unrolled(layer, place, $"{prefix}entry {taken.Count}", turn);
        if (step.HasName)
            step = step with { Name = isNumbered ? Free(prefix + layer.Get("Name", ""), taken) : prefix + layer.Get("Name", "") };
        if (step.IsLayer)
            taken.Add(step.Name);
        return step;
    }

    // A name with the first number after it that nothing has.
    private static string Free(string name, HashSet<string> taken)
    {
        for (var number = 0; ; number++)
        {
            var numbered = $"{name}.{number}";
            if (!taken.Any(other => other == numbered || other.StartsWith(numbered + ".", StringComparison.Ordinal)))
                return numbered;
        }
    }

    private static int EndOf(DrawnLayer[] layers, int repeat)
    {
        var open = 0;
        for (var i = repeat; ; i++)
        {
            open += layers[i].Kind switch { "Repeat" => 1, "End" => -1, _ => 0 };
            if (open == 0)
                return i;
        }
    }
}
