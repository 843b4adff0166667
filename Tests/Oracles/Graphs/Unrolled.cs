namespace TorchDsl.Tests.Oracles.Graphs;

/// <summary>An entry of a list whose repetitions are written out.</summary>
/// <param name="Layer">The entry.</param>
/// <param name="Place">Its index in the list as written.</param>
/// <param name="Name">The name that a layer has in this turn; where none is written, something in place of it.</param>
/// <param name="Turn">The turn of the innermost repetition.</param>
internal sealed record Unrolled(DrawnLayer Layer, int Place, string Name, int Turn)
{
    private static readonly string[] NoLayers = ["Tap", "From", "Branch", "Output", "Repeat", "End", "Kept", "ResultOf"];

    public bool IsLayer => !NoLayers.Contains(Layer.Kind);

    /// <summary>Whether it makes a value: a layer, or a further result of a block.</summary>
    public bool MakesValue => IsLayer || Layer.Kind == "ResultOf";

    /// <summary>Whether the layer's name is written.</summary>
    public bool HasName => IsLayer && Layer.Get("Name", "").Length > 0;

    /// <summary>A list as it is run.</summary>
    public static Unrolled[] Of(DrawnLayer[] layers) => Of(layers, []);

    /// <summary>A list as it is run after others.</summary>
    public static Unrolled[] Of(DrawnLayer[] layers, IEnumerable<string> taken) =>
        [.. Turns(layers, 0, layers.Length, new(0, "", "", false), new UnrolledNames(taken)).SelectMany(WithResults)];

    private static IEnumerable<Unrolled> Turns(DrawnLayer[] layers, int start, int end, UnrolledGroup inside, UnrolledNames names)
    {
        for (var i = start; i < end; i++)
        {
            if (layers[i].Kind == "Repeat")
            {
                var last = EndOf(layers, i);
                var ordinal = names.Ordinal;
                for (var turn = 0; turn < layers[i].Get("Count", 1); turn++)
                {
                    // The turns of what a parameter repeats have the same names, but for their numbers.
                    if (layers[i].IsOpen)
                        names.Ordinal = ordinal;
                    foreach (var step in Turns(layers, i + 1, last, inside.Of(layers[i], turn, names), names))
                        yield return step;
                }

                i = last;
                continue;
            }

            if (layers[i].Kind == "Split")
            {
                foreach (var step in Parts(layers[i]))
                    yield return Of(step, i, inside, names);
                continue;
            }

            var (copies, first) = (layers[i].Get("Repeat", 0), names.Ordinal);
            if (copies == 0)
                yield return Of(layers[i], i, inside, names);
            for (var copy = 0; copy < copies; copy++)
            {
                if (layers[i].IsOpen)
                    names.Ordinal = first;
                yield return Of(layers[i], i, inside.Of(layers[i], copy, names), names);
            }
        }
    }

    // Each part of a value is an entry of its own.
    private static IEnumerable<DrawnLayer> Parts(DrawnLayer split)
    {
        var (names, settings) = (split.Get("Names", Array.Empty<string>()), split.Arguments.Where(argument => argument.Name != "Names").ToArray());
        return names.Select((name, i) => new DrawnLayer("Part", [.. settings, ("Part", i), ("Parts", names.Length), ("Value", name)]));
    }

    // And so is each further result of a block.
    private static IEnumerable<Unrolled> WithResults(Unrolled step) => step.HasName
        ? step.Layer.Results.Select((result, i) => step with
        {
            Layer = new DrawnLayer("ResultOf", ("Value", $"{step.Name}.{result}"), ("Use", step.Name), ("Index", i + 1)),
        }).Prepend(step)
        : [step];

    private static Unrolled Of(DrawnLayer layer, int place, UnrolledGroup inside, UnrolledNames names)
    {
        var step = new Unrolled(layer, place, $"{inside.Prefix}entry {names.Ordinal}{inside.Suffix}", inside.Turn);
        if (step.HasName && inside.Prefix + layer.Get("Name", "") + inside.Suffix is var name)
            step = step with { Name = inside.IsNumbered ? names.Free(name) : name };
        if (step.IsLayer)
            names.Take(step.Name);
        return step;
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
