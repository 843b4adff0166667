using TorchDsl.Generator.Parse;

namespace TorchDsl.Generator.Infer;

/// <summary>The names of layers: the kind and its ordinal, or what the user gave.</summary>
internal static class Names
{
    public static string Of(LayerSpec written, Layer layer, List<Node> before, Group group)
    {
        if (written["Name"] is not Value.Text { Content: var name })
            return group.Prefix + Default(layer, before, group);
        var whole = group.Prefix + name;
        return group.IsNumbered || written["Repeat"] is not null ? $"{whole}.{FirstFree(whole, before)}" : whole;
    }

    /// <summary>The first number that no layer or group has after a name and a dot.</summary>
    public static int FirstFree(string name, List<Node> nodes)
    {
        for (var number = 0; ; number++)
        {
            var numbered = $"{name}.{number}";
            if (!nodes.Exists(node => node.Name == numbered || IsGroupOf(numbered, node.Name)))
                return number;
        }
    }

    /// <summary>Reports names that are no names, that stand twice, or that are both a layer and a group of layers.</summary>
    public static IEnumerable<Problem> Check(NetworkSpec spec, List<Node> nodes)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            var place = nodes[i].Place;
            if (Mistake(nodes, i) is { } mistake)
                return [new Problem(Rule.NameTaken, place, "Name", -1, $"{spec.Layers[place]}, layer {place + 1}, {mistake}")];
        }

        return [];
    }

    private static string Default(Layer layer, List<Node> before, Group group)
    {
        var ordinal = 1;
        foreach (var node in before)
        {
            if (node.Layer.Stem == layer.Stem && node.Group == group.Prefix)
                ordinal++;
        }

        return layer is Layers.Input ? layer.Stem : layer.Stem + ordinal;
    }

    private static string? Mistake(List<Node> nodes, int index)
    {
        var name = nodes[index].Name;
        if (name.Split('.').Any(string.IsNullOrWhiteSpace))
            return $"has the name \"{name}\": use a name, or names with a dot between";
        for (var other = 0; other < index; other++)
        {
            var taken = nodes[other].Name;
            if (taken == name)
                return $"has the name \"{name}\", which layer {nodes[other].Place + 1} has too: give it another Name";
            if (IsGroupOf(taken, name) || IsGroupOf(name, taken))
                return $"has the name \"{name}\", and layer {nodes[other].Place + 1} is \"{taken}\": a name with something after its dot is a group of layers and cannot be a layer too; give it another Name";
        }

        return null;
    }

    private static bool IsGroupOf(string group, string name) => name.StartsWith(group + ".", StringComparison.Ordinal);
}
