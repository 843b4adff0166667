using System.Globalization;

namespace TorchDsl.Model;

/// <summary>Works out an expression in free sizes, such as <c>floor((h+1)/2)·w-3</c>.</summary>
internal sealed class ExpressionReader(string text, IReadOnlyDictionary<string, long> sizes)
{
    // More brackets than any network's sizes have, and fewer than the stack holds.
    private const int Deepest = 500;
    private int place;
    private int depth;

    public long Read()
    {
        var value = Whole(Sum());
        return place == text.Length ? value : throw new FormatException();
    }

    private static long Whole((long Over, long Under) value) =>
        value.Over % value.Under == 0 ? value.Over / value.Under : throw new FormatException();

    private (long Over, long Under) Sum()
    {
        var sum = Next('-') ? Negative(Product()) : Product();
        while (place < text.Length && text[place] is '+' or '-')
        {
            var isMinus = text[place++] == '-';
            var term = Product();
            sum = Add(sum, isMinus ? Negative(term) : term);
        }

        return sum;
    }

    private (long Over, long Under) Product()
    {
        var product = Factor();
        while (place < text.Length && text[place] is '·' or '/')
        {
            var isQuotient = text[place++] == '/';
            var (over, under) = Factor();
            product = checked(isQuotient ? (product.Over * under, product.Under * over) : (product.Over * over, product.Under * under));
            if (product.Under == 0)
                throw new DivideByZeroException();
        }

        return product;
    }

    private (long Over, long Under) Factor()
    {
        if (++depth > Deepest)
            throw new FormatException();
        var start = place;
        while (place < text.Length && !"+-·/(), ".Contains(text[place]))
            place++;
        var word = text[start..place];
        var value = Next('(') ? Call(word)
            : long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (number, 1)
            : sizes.TryGetValue(word, out var size) ? (size, 1)
            : throw new FormatException();
        depth--;
        return value;
    }

    private (long Over, long Under) Call(string function)
    {
        var first = Sum();
        List<(long Over, long Under)> all = [first];
        while (Next(','))
        {
            Next(' ');
            all.Add(Sum());
        }

        if (!Next(')'))
            throw new FormatException();
        return function switch
        {
            "" when all.Count == 1 => first,
            "floor" when all.Count == 1 => (Floor(first), 1),
            "min" => (all.Min(Whole), 1),
            "max" => (all.Max(Whole), 1),
            _ => throw new FormatException(),
        };
    }

    private static long Floor((long Over, long Under) value)
    {
        var (quotient, rest) = Math.DivRem(value.Over, value.Under);
        return rest != 0 && (rest < 0) != (value.Under < 0) ? quotient - 1 : quotient;
    }

    private static (long Over, long Under) Negative((long Over, long Under) value) => checked((-value.Over, value.Under));

    private static (long Over, long Under) Add((long Over, long Under) a, (long Over, long Under) b) => checked(
        a.Under == b.Under ? (a.Over + b.Over, a.Under) : ((a.Over * b.Under) + (b.Over * a.Under), a.Under * b.Under));

    private bool Next(char letter)
    {
        if (place >= text.Length || text[place] != letter)
            return false;
        place++;
        return true;
    }
}
