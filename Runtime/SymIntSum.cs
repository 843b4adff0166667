using System.Globalization;

namespace TorchDsl;

/// <summary>
/// Sums of expressions in free sizes, in the form that the compiler gives them: like terms are one, those of more factors stand first, and of
/// as many the alphabet decides.
/// </summary>
internal static class SymIntSum
{
    public static SymInt Of(string left, string right)
    {
        var terms = new Dictionary<string, long>(StringComparer.Ordinal);
        Add(terms, left);
        Add(terms, right);
        var constant = terms.GetValueOrDefault("");
        var sorted = terms.Where(term => term.Key.Length > 0 && term.Value != 0)
            .OrderByDescending(term => Split(term.Key, "·").Count).ThenBy(term => term.Key, StringComparer.Ordinal)
            .Select(term => Text(term.Value) + (term.Value is 1 or -1 ? "" : "·") + term.Key);
        var sum = string.Concat(sorted);
        if (sum.Length == 0)
            return constant;
        return (sum[0] == '+' ? sum[1..] : sum) + (constant == 0 ? "" : constant.ToString("+0;-0", CultureInfo.InvariantCulture));
    }

    private static string Text(long coefficient) =>
        coefficient is 1 or -1 ? (coefficient < 0 ? "-" : "+") : coefficient.ToString("+0;-0", CultureInfo.InvariantCulture);

    // The coefficients by what they multiply; that of a number alone by nothing.
    private static void Add(Dictionary<string, long> terms, string sum)
    {
        foreach (var term in Split(sum, "+-").Where(term => term.Length > 0))
        {
            var unsigned = term.TrimStart('+', '-');
            var factors = Split(unsigned, "·");
            var hasNumber = long.TryParse(factors[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number);
            var of = !hasNumber ? unsigned : factors.Count == 1 ? "" : unsigned[(factors[0].Length + 1)..];
            var coefficient = (hasNumber ? number : 1) * (term[0] == '-' ? -1 : 1);
            terms[of] = checked(terms.GetValueOrDefault(of) + coefficient);
        }
    }

    // At the signs outside of brackets. One of a sum goes with what it stands before.
    private static List<string> Split(string text, string signs)
    {
        List<string> parts = [];
        var (start, depth) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth != 0 || !signs.Contains(text[i]))
                continue;
            parts.Add(text[start..i]);
            start = signs == "·" ? i + 1 : i;
        }

        parts.Add(text[start..]);
        return parts;
    }
}
