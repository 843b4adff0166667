using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Sizes;

/// <summary>
/// Reads expressions in a block's parameters: whole numbers, names, <c>+ - * /</c>, brackets, <c>min(a, b)</c> and <c>max(a, b)</c>.
/// A quotient is rounded down.
/// </summary>
internal sealed class Expression
{
    // Deeper or longer ones are no settings, and the compiler must not wait for them.
    private const int Deepest = 64;
    private const int LongestSum = 32;
    private const string TooLong = "it is too long";
    private const string Operand = "a number, a parameter or '('";

    private readonly string text;
    private readonly Func<string, SymInt> name;
    private int position;
    private int depth;

    private Expression(string text, Func<string, SymInt> name) => (this.text, this.name) = (text, name);

    /// <summary>The value of an expression.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="name">The value of a name.</param>
    /// <exception cref="ExpressionException">It cannot be read.</exception>
    public static SymInt Read(string text, Func<string, SymInt> name)
    {
        var takesFormulas = false;
        var expression = new Expression(text, Value);
        try
        {
            var value = expression.Sum();
            return expression.Next == '\0' ? value : throw expression.Expected("an operator or the end");
        }
        catch (FormulaException) when (!takesFormulas)
        {
            throw new ExpressionException(TooLong);
        }

        SymInt Value(string word)
        {
            var value = name(word);
            takesFormulas |= value.Terms > 1;
            return value;
        }
    }

    /// <summary>The expression with another name for one.</summary>
    public static string Rename(string text, string name, string other)
    {
        var at = Identifier.IndexIn(text, name);
        return at < 0 ? text : text.Substring(0, at) + other + text.Substring(at + name.Length);
    }

    // The next character that is no space; 0 at the end.
    private char Next
    {
        get
        {
            while (position < text.Length && char.IsWhiteSpace(text[position]))
                position++;
            return position < text.Length ? text[position] : '\0';
        }
    }

    private SymInt Sum()
    {
        var sum = Product();
        while (Next is '+' or '-')
            sum = Take() == '+' ? sum + Product() : sum - Product();
        return Short(sum);
    }

    private SymInt Product()
    {
        var product = Factor();
        while (Next is '*' or '/')
            product = Short(Take() == '*' ? product * Factor() : Quotient(product, Factor()));
        return product;
    }

    private SymInt Factor()
    {
        if (++depth > Deepest)
            throw new ExpressionException("it is nested too deeply");
        var value = Next switch
        {
            '-' => Negative(),
            '(' => Bracket(),
            >= '0' and <= '9' => Number(),
            var first when Identifier.IsStart(first) => Name(),
            _ => throw Expected(Operand),
        };
        depth--;
        return value;
    }

    private SymInt Negative()
    {
        position++;
        return Factor() * -1;
    }

    private SymInt Bracket()
    {
        position++;
        var value = Sum();
        Take(')');
        return value;
    }

    private SymInt Number()
    {
        var start = position;
        while (position < text.Length && text[position] is >= '0' and <= '9')
            position++;
        return long.TryParse(text.Substring(start, position - start), out var number) ? number : throw new OverflowException();
    }

    private SymInt Name()
    {
        var start = position;
        while (position < text.Length && Identifier.IsPart(text[position]))
            position++;
        var word = text.Substring(start, position - start);
        if (word is not ("min" or "max") || Next != '(')
            return name(word);
        position++;
        var left = Sum();
        Take(',');
        var right = Sum();
        Take(')');
        return word == "min" ? SymInt.Min(left, right) : SymInt.Max(left, right);
    }

    private static SymInt Quotient(SymInt dividend, SymInt divisor) => divisor.IsFixed && divisor.Value <= 0
        ? divisor == 0 ? throw new ExpressionException("it divides by 0") : (dividend * -1).FloorDivide(divisor * -1)
        : dividend.FloorDivide(divisor);

    private static SymInt Short(SymInt value) => value.Length <= LongestSum ? value : throw new ExpressionException(TooLong);

    private char Take() => text[position++];

    private void Take(char expected)
    {
        if (Next != expected)
            throw Expected($"'{expected}'");
        position++;
    }

    private ExpressionException Expected(string what) => new(Next == '\0'
        ? $"it ends where {what} is expected"
        : $"character {position + 1} is '{Next}' where {what} is expected");
}

/// <summary>Why an expression cannot be read.</summary>
internal sealed class ExpressionException(string message) : Exception(message);
