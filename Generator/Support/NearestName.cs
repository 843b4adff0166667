
namespace TorchDsl.Generator.Support;

/// <summary>Which name a misspelt one was meant to be.</summary>
internal static class NearestName
{
    /// <summary>The name with the fewest edits between, letters' case aside; null where more than half would be edited.</summary>
    public static string? Of(string name, IEnumerable<string> names) => names
        .Select(candidate => (Name: candidate, Edits: Edits(name.ToLowerInvariant(), candidate.ToLowerInvariant())))
        .Where(candidate => 2 * candidate.Edits <= Math.Max(name.Length, candidate.Name.Length))
        .OrderBy(candidate => candidate.Edits)
        .FirstOrDefault().Name;

    // Levenshtein's distance.
    private static int Edits(string left, string right)
    {
        var above = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var row = new int[right.Length + 1];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
                row[j] = Math.Min(Math.Min(row[j - 1], above[j]) + 1, above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
            above = row;
        }

        return above[right.Length];
    }
}
