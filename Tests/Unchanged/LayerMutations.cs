namespace TorchDsl.Tests.Unchanged;

/// <summary>Changes of the list of layers.</summary>
internal static class LayerMutations
{
    private static readonly string[] Joins = ["Add", "Mul", "Concat", "Concat(Dim = 2)", "Concat(Dim = -1)"];

    private static readonly string[] NamingJoins =
    [
        "Add(\"t\")", "Mul(\"t\")", "Concat(\"t\")", "Concat(\"t\", Dim = 2)", "From(\"t\"), Linear(3)", "Concat(\"t\", \"u\")",
    ];

    public static Declaration? Swap(Declaration declaration, Draw draw)
    {
        var (one, two) = (draw.Below(declaration.Attributes.Length), draw.Below(declaration.Attributes.Length));
        var (first, second) = (declaration.Attributes[one], declaration.Attributes[two]);
        return first == second ? null : declaration with { Attributes = declaration.Attributes.SetItem(one, second).SetItem(two, first) };
    }

    public static Declaration Delete(Declaration declaration, Draw draw) =>
        declaration with { Attributes = declaration.Attributes.RemoveAt(draw.Below(declaration.Attributes.Length)) };

    public static Declaration Duplicate(Declaration declaration, Draw draw) =>
        Put(declaration, draw.Below(declaration.Attributes.Length + 1), draw.Of(declaration.Attributes));

    public static Declaration Move(Declaration declaration, Draw draw)
    {
        var moved = draw.Of(declaration.Attributes);
        return Put(declaration with { Attributes = declaration.Attributes.Remove(moved) }, draw.Below(declaration.Attributes.Length), moved);
    }

    public static Declaration Insert(Declaration declaration, Draw draw) =>
        Put(declaration, draw.Below(declaration.Attributes.Length + 1), draw.Of(Vocabulary.Layers));

    public static Declaration Repeat(Declaration declaration, Draw draw)
    {
        var (from, to) = Range(declaration, draw);
        var repeat = draw.Of(["Repeat(2)", "Repeat(3)", "Repeat(2, Name = \"r\")", "Repeat(0)", "Repeat(20000)", "Repeat(2)"]);
        var ended = draw.Below(8) == 0 ? declaration : Put(declaration, to, "End");
        return draw.Below(10) == 0 ? ended : Put(ended, from, repeat);
    }

    public static Declaration Branch(Declaration declaration, Draw draw)
    {
        var (from, to) = Range(declaration, draw);
        var joined = draw.Below(8) == 0 ? declaration : Put(declaration, to, draw.Of(Joins));
        var middle = draw.Below(8) == 0 ? joined : Put(joined, draw.Below(3) == 0 ? from + draw.Below(to - from + 1) : to, "Branch");
        return draw.Below(10) == 0 ? middle : Put(middle, from, "Branch");
    }

    public static Declaration Tap(Declaration declaration, Draw draw)
    {
        var (from, to) = Range(declaration, draw);
        return Put(Put(declaration, to, draw.Of(NamingJoins)), from, draw.Below(8) == 0 ? "Tap(\"u\")" : "Tap(\"t\")");
    }

    /// <summary>Another number of dimensions, or another size.</summary>
    public static Declaration? ChangeInput(Declaration declaration, Draw draw)
    {
        var place = declaration.Attributes.ToList().FindIndex(attribute => attribute.StartsWith("Input(", StringComparison.Ordinal));
        if (place < 0)
            return null;
        var sizes = declaration.Attributes[place]["Input(".Length..^1].Split(", ").ToList();
        var at = draw.Below(sizes.Count);
        switch (draw.Below(6))
        {
            case 0:
                sizes.RemoveAt(at);
                break;
            case 1:
                sizes.Insert(at, draw.Of(Vocabulary.Sizes));
                break;
            case 2:
                sizes = [.. sizes.AsEnumerable().Reverse()];
                break;
            default:
                sizes[at] = draw.Of(Vocabulary.Sizes);
                break;
        }

        return declaration with { Attributes = declaration.Attributes.SetItem(place, $"Input({string.Join(", ", sizes)})") };
    }

    private static (int From, int To) Range(Declaration declaration, Draw draw)
    {
        var from = draw.Below(declaration.Attributes.Length + 1);
        return (from, from + draw.Below(Math.Min(5, declaration.Attributes.Length + 1 - from)));
    }

    private static Declaration Put(Declaration declaration, int place, string layer) =>
        declaration with { Attributes = declaration.Attributes.Insert(place, layer) };
}
