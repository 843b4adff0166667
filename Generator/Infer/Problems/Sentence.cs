using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Infer.Problems;

/// <summary>How messages say several things, and how many there are.</summary>
internal static class Sentence
{
    // Beyond that nobody reads on: the last of more things are only counted.
    private const int Most = 24;

    /// <summary>Things one after another: <c>a, b, c</c>.</summary>
    public static string List<T>(IEnumerable<T> items) => string.Join(", ", Few(items));

    /// <summary>Things one after another: <c>a, b and c</c>.</summary>
    public static string And<T>(IEnumerable<T> items)
    {
        var all = Few(items);
        var last = all.Count - 1;
        return last < 1 ? string.Concat(all) : $"{string.Join(", ", all.Take(last))} and {all[last]}";
    }

    /// <summary>A count and what is counted: <c>1 number</c>, <c>2 numbers</c>.</summary>
    public static string Plural(SymInt count, string one, string? many = null) => count == 1 ? $"1 {one}" : $"{count} {many ?? one + "s"}";

    private static List<string> Few<T>(IEnumerable<T> items)
    {
        var all = items.Select(item => $"{item}").ToList();
        return all.Count <= Most ? all : [.. all.Take(Most - 1), $"{all.Count - Most + 1} others"];
    }
}
