using System.Globalization;

namespace TorchDsl;

/// <summary>The value of an expression in free sizes, as docs/graph.md has them: <c>8·floor((h-1)/2)+min(h, w)</c>.</summary>
/// <param name="text">The expression.</param>
/// <param name="sizes">What the free sizes are.</param>
internal ref struct Formula(ReadOnlySpan<char> text, IReadOnlyDictionary<string, long> sizes)
{
    // More brackets than any network's sizes have, and fewer than the stack holds.
    private const int Deepest = 500;

    private readonly ReadOnlySpan<char> text = text;
    private int at;
    private int depth;

    /// <summary>The value.</summary>
    /// <exception cref="FormatException">It is no expression in these sizes.</exception>
    /// <exception cref="OverflowException">It is beyond 64 bits.</exception>
    public static long ValueOf(string text, IReadOnlyDictionary<string, long> sizes)
    {
        Formula formula = new(text, sizes);
        var value = formula.Sum();
        return formula.at == text.Length ? value : throw formula.Mistake();
    }

    private long Sum()
    {
        var sum = Take('-') ? checked(-Product()) : Product();
        while (true)
        {
            if (Take('+'))
                sum = checked(sum + Product());
            else if (Take('-'))
                sum = checked(sum - Product());
            else
                return sum;
        }
    }

    private long Product()
    {
        var product = Factor();
        while (Take('·'))
            product = checked(product * Factor());
        return product;
    }

    private long Factor()
    {
        if (++depth > Deepest)
            throw Mistake();
        var value = Inside();
        depth--;
        return value;
    }

    private long Inside()
    {
        if (Take('('))
            return End(Sum());
        var start = at;
        while (at < text.Length && !"+-·/(), ".Contains(text[at], StringComparison.Ordinal))
            at++;
        var word = text[start..at].ToString();
        if (long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        if (word is "floor" or "min" or "max" && Take('('))
            return word == "floor" ? Floor() : Extreme(word == "max");
        return sizes.TryGetValue(word, out var size) ? size : throw Mistake();
    }

    private long Floor()
    {
        var dividend = Sum();
        var divisor = Take('/') ? Factor() : 1;
        if (divisor <= 0)
            throw Mistake();
        var quotient = dividend / divisor;
        return End(dividend % divisor < 0 ? quotient - 1 : quotient);
    }

    private long Extreme(bool isMost)
    {
        var left = Sum();
        if (!Take(','))
            throw Mistake();
        while (Take(' '))
        {
        }

        var right = Sum();
        return End(isMost ? Math.Max(left, right) : Math.Min(left, right));
    }

    private long End(long value) => Take(')') ? value : throw Mistake();

    private bool Take(char character)
    {
        if (at == text.Length || text[at] != character)
            return false;
        at++;
        return true;
    }

    private readonly FormatException Mistake() => new($"\"{text}\" is no expression in {string.Join(", ", sizes.Keys)}, from its character {at + 1} on.");
}
