using TorchDsl.Generator.Parse.Spec;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>Layers that come up several times: one by its Repeat, or those from a Repeat to its End.</summary>
/// <param name="Arguments">What repeats them.</param>
/// <param name="Count">The argument that says how often.</param>
/// <param name="From">The place of the first.</param>
/// <param name="To">The place behind the last.</param>
internal sealed record Repeated(Arguments Arguments, string Count, int From, int To)
{
    /// <summary>How often they came up before, where parameters decide how many turns there are.</summary>
    public int Again { get; init; }

    /// <summary>Whether it is one layer, whose name is its own.</summary>
    public bool IsLayer => Arguments.Place == From;

    /// <summary>The name of the group of turns; null where they are in none, and after a mistake, which is reported.</summary>
    public TurnName? GroupName() => IsLayer ? null : Arguments.GivenName();

    /// <summary>The names of values that its layers take up.</summary>
    /// <param name="spec">The network.</param>
    public IEnumerable<string> TakesUp(NetworkSpec spec)
    {
        var names = new List<string>();
        for (var place = From; place < To; place++)
        {
            var layer = Arguments.Of(spec.Layers[place], place);
            if (layer.Kind == "From")
                names.Add(spec.Layers[place].GivenName ?? "");
            var joined = Catalogue.IsJoin(layer.Kind) ? layer.Items("Names").Select((_, i) => ("Names", i)) : [];
            foreach (var (argument, element) in layer.NamedValues.Concat(joined))
                names.Add((element < 0 ? layer.Written(argument) : layer.Items(argument)[element]) is Value.Text { Content: var name } ? name : "");
        }

        return names.Distinct(StringComparer.Ordinal);
    }
}
