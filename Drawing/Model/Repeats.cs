namespace TorchDsl.Model;

/// <summary>Finds what is the same again and again, each time on the result of the last.</summary>
internal static class Repeats
{
    private const int LongestPeriod = 8;

    // So many layers are seen at once as they are.
    private const int Few = 60;

    public static List<Part> Of(NetworkGraph graph, List<Part> parts)
    {
        List<Part> compressed = [];
        for (var i = 0; i < parts.Count;)
        {
            var (period, times) = At(graph, parts, i);
            if (times > 1)
                compressed.Add(Group(graph, parts, i, period, times));
            else
                compressed.Add(parts[i]);
            i += period * times;
        }

        return compressed;
    }

    // The repeat that covers the most; of these the shortest period, for it repeats most often.
    private static (int Period, int Times) At(NetworkGraph graph, List<Part> parts, int start)
    {
        var best = (Period: 1, Times: 1);
        for (var period = 1; period <= LongestPeriod && start + (2 * period) <= parts.Count; period++)
        {
            var hasBlocks = parts.GetRange(start, period).Any(part => part is PartGroup);
            if (!hasBlocks && parts.Count <= Few)
                continue;
            var same = 0;
            while (start + period + same < parts.Count && AreSame(graph, parts[start + same], parts[start + period + same]))
                same++;
            var times = 1 + (same / period);
            if (times >= (hasBlocks ? 2 : 3) && times * period > best.Times * best.Period)
                best = (period, times);
        }

        return best;
    }

    private static PartGroup Group(NetworkGraph graph, List<Part> all, int start, int period, int times)
    {
        var inside = all.GetRange(start, period * times);
        var name = Name(graph, inside[0]) + " … " + Name(graph, inside[^1]);
        var what = period == 1 ? Text(graph, inside[0]) : string.Join(", ", inside.Take(period).Select(part => Short(graph, part)));
        var end = inside[^1].First + inside[^1].Count;
        var parts = Sections.Of(graph, inside);
        return new(inside[0].First, end - inside[0].First, PartKind.Repeat, name, $"{what} ×{times}", Result(inside[^1]), parts)
        {
            Period = parts.Count == inside.Count ? period : 0,
        };
    }

    /// <summary>The index of the node whose result is the part's.</summary>
    public static int Result(Part part) => part is PartGroup group ? group.Result : part.First;

    /// <summary>What a part is called.</summary>
    public static string Name(NetworkGraph graph, Part part) =>
        part is PartGroup group ? group.Name : VisibleText.Of(graph.Nodes[part.First].Name is { Length: > 0 } name ? name : graph.Nodes[part.First].Op);

    private static string Text(NetworkGraph graph, Part part) => part is PartGroup group ? group.Text : VisibleText.Of(graph.Nodes[part.First].Text);

    private static string Short(NetworkGraph graph, Part part) => Text(graph, part).Split('(')[0];

    private static bool AreSame(NetworkGraph graph, Part one, Part other)
    {
        if (one.Count != other.Count || (one as PartGroup)?.Text != (other as PartGroup)?.Text)
            return false;
        for (var i = 0; i < one.Count; i++)
        {
            var (a, b) = (graph.Nodes[one.First + i], graph.Nodes[other.First + i]);
            if (a.Op == "input" || a.Text != b.Text || !a.Shape.Equals(b.Shape) || a.Inputs.Count != b.Inputs.Count || a.TrainingOnly != b.TrainingOnly)
                return false;
            // What stands as far before them, or is the same.
            if (a.Inputs.Zip(b.Inputs).Any(pair => pair.First - one.First != pair.Second - other.First && pair.First != pair.Second))
                return false;
        }

        return true;
    }
}
