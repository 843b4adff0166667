using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>The names of a network's layers: the kind and its ordinal, or what the user gave.</summary>
internal sealed class LayerNames
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);       // names of layers, and of groups of them
    private readonly HashSet<string> inner = new(StringComparer.Ordinal);       // names that blocks without one bring
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> ordinals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> comings = new(StringComparer.Ordinal);

    /// <summary>How many layers of each kind have a default name: turns that are told apart otherwise begin at the same number.</summary>
    public Dictionary<string, int> Ordinals
    {
        get => new(ordinals, StringComparer.Ordinal);
        set => Set(ordinals, value);
    }

    /// <summary>The names so far, for what is read a second time.</summary>
    public LayerNames Copy()
    {
        var copy = new LayerNames();
        copy.GoBackTo(this);
        return copy;
    }

    /// <summary>Forgets what was named since a copy was made.</summary>
    public void GoBackTo(LayerNames before)
    {
        Set(taken, before.taken);
        Set(inner, before.inner);
        Set(numbers, before.numbers);
        Set(ordinals, before.ordinals);
        Set(comings, before.comings);
    }

    /// <summary>How often a repetition that parameters decide came up before, however many turns it had.</summary>
    public int Again(string group)
    {
        comings.TryGetValue(group, out var before);
        comings[group] = before + 1;
        return before;
    }

    /// <summary>The name of the next layer.</summary>
    /// <param name="written">The name that is written; null for none.</param>
    /// <param name="kind">What default names begin with, and whether they are numbered.</param>
    /// <param name="group">Where Repeat puts it.</param>
    public string Take(TurnName? written, (string Stem, bool IsNumbered) kind, RepeatGroup group)
    {
        var byDefault = group.Prefix + Default(kind, group) + group.Suffix;
        var name = byDefault;
        if (written is { } given)
        {
            var whole = group.Prefix + given.Text + (given.Counts ? "" : group.Suffix);
            name = group.IsNumbered && !given.Counts ? $"{whole}.{FirstFree(whole)}" : whole;
            // Without a name of its own, it is what it is in.
            if (given.Text.Length == 0)
                name = name.Trim('.');
        }

        for (var end = name.IndexOf('.'); end >= 0; end = name.IndexOf('.', end + 1))
            taken.Add(name.Substring(0, end));
        taken.Add(name);
        return name;
    }

    /// <summary>Takes the names in a block without one, which are the network's own; default names are then others.</summary>
    public void TakeInner(Node use) => inner.UnionWith(NamesOf(use, _ => true));

    /// <summary>The first number that no layer or group has after a name and a dot.</summary>
    public int FirstFree(string name)
    {
        numbers.TryGetValue(name, out var number);
        while (taken.Contains(FlatGraph.Inside(name, $"{number}")))
            number++;
        return numbers[name] = number;
    }

    /// <summary>Reports names that are no names, that stand twice, or that are both a layer and a group of layers.</summary>
    public static IEnumerable<Problem> Check(NetworkSpec spec, List<Node> nodes)
    {
        var (layers, groups) = (new Dictionary<string, Node>(StringComparer.Ordinal), new Dictionary<string, Node>(StringComparer.Ordinal));
        foreach (var node in nodes)
        {
            var mistake = NameOf(node) ?? NamesOf(node, inner => inner.Layer.HasWeights)
                .Select(name => Mistake(node, name, layers, groups)).FirstOrDefault(found => found is not null);
            if (mistake is not null)
            {
                var finding = $"{spec.LayerAt(node.Place)}, {mistake}";
                return [new Problem(Rule.NameTaken, node.Place, "Name", -1, finding) { Remedies = new([Renamed(spec, node, nodes)]) }];
            }
        }

        return [];
    }

    // A name that is free; of what is repeated, no name is.
    private static Remedy Renamed(NetworkSpec spec, Node node, List<Node> nodes)
    {
        if (spec.Layers[node.Place]["Name"] is not Value.Text { Content: var given } || given != node.Name || given.Split('.').Any(string.IsNullOrWhiteSpace))
            return Remedy.Choose("give it another Name");
        var free = Enumerable.Range(2, nodes.Count + 1).Select(number => given + number)
            .First(name => nodes.TrueForAll(other => other.Name != name && !other.Name.StartsWith(name + ".", StringComparison.Ordinal)));
        return Remedy.Use(node.Place, "Name", Literal.Of(free));
    }

    private static void Set<T>(ICollection<T> all, IEnumerable<T> others)
    {
        all.Clear();
        foreach (var other in others)
            all.Add(other);
    }

    private string Default((string Stem, bool IsNumbered) kind, RepeatGroup group)
    {
        var key = $"{group.Prefix}{kind.Stem}";
        ordinals.TryGetValue(key, out var before);
        do
            before++;
        while (kind.IsNumbered && inner.Contains(key + before));
        ordinals[key] = before;
        return kind.IsNumbered ? kind.Stem + before : kind.Stem;
    }

    // Those of a block without a name are those of its layers.
    private static IEnumerable<string> NamesOf(Node node, Func<Node, bool> which) => node is { Name: "", Layer.Inner: { } block }
        ? block.Nodes.Skip(block.Inputs).SelectMany(Loop.Flat).Where(which).SelectMany(inner => NamesOf(inner, which))
        : [node.Name];

    // What is wrong with a name by itself.
    private static string? NameOf(Node node)
    {
        if (node is { Name: "", Layer.IsInput: false })
            return node.Layer.Inner is not null || node.Layer is { HasWeights: true, IsParameter: false } ? null
                : node.Layer.IsParameter ? "is one parameter, and the name \"\" is no key for it"
                : "has the name \"\", by which weights have the network's own names, but it has none";
        return node.Name.Split('.').Any(string.IsNullOrWhiteSpace)
            ? $"has the name \"{node.Name}\", which is no name, and no names with a dot between"
            : null;
    }

    private static string? Mistake(Node node, string name, Dictionary<string, Node> layers, Dictionary<string, Node> groups)
    {
        if (layers.TryGetValue(name, out var same))
            return name == node.Name
                ? $"has the name \"{name}\", which layer {same.Place + 1} has too"
                : $"brings a layer \"{name}\", for it has no name of its own, and layer {same.Place + 1} has one of that name too";
        if (groups.TryGetValue(name, out var inside))
            return IsBoth(name, inside);
        for (var end = name.IndexOf('.'); end >= 0; end = name.IndexOf('.', end + 1))
        {
            var group = name.Substring(0, end);
            // An input has no weights, and what reads it may be called like it.
            if (layers.TryGetValue(group, out var layer) && !layer.Layer.IsInput)
                return IsBoth(name, layer);
            groups[group] = node;
        }

        layers.Add(name, node);
        return null;
    }

    private static string IsBoth(string name, Node other) =>
        $"has the name \"{name}\", and layer {other.Place + 1} is \"{other.Name}\": "
        + "a name with something after its dot is a group of layers and cannot be a layer too";
}
