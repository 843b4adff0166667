namespace TorchDsl.Model;

/// <summary>Divides what consists of more parts than can be drawn at once into stretches.</summary>
internal static class Sections
{
    private const int Most = 100;
    private const int Shortest = 50;
    private const int Longest = 200;

    public static IReadOnlyList<Part> Of(NetworkGraph graph, IReadOnlyList<Part> parts)
    {
        while (parts.Count > Most)
        {
            var length = Math.Clamp((parts.Count + Most - 1) / Most, Shortest, Longest);
            parts = [.. parts.Chunk(length).Select(inside => inside.Length == 1 ? inside[0] : Group(graph, inside))];
        }

        return parts;
    }

    private static PartGroup Group(NetworkGraph graph, Part[] inside)
    {
        var end = inside[^1].First + inside[^1].Count;
        // What is in a section that is divided again is called as the section begins and ends.
        var (first, last) = (Repeats.Name(graph, inside[0]).Split(" … ")[0], Repeats.Name(graph, inside[^1]).Split(" … ")[^1]);
        return new(
            inside[0].First, end - inside[0].First, PartKind.Section, $"{first} … {last}", $"{end - inside[0].First:N0} layers",
            Repeats.Result(inside[^1]), inside);
    }
}
