using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Sizes;

/// <summary>
/// Reads expressions in a block's parameters: whole numbers, names, <c>+ - * /</c>, brackets, <c>min(a, b)</c>, <c>max(a, b)</c> and
/// <c>test ? a : b</c>, where a test is a flag or compares numbers, with C#'s operators. A quotient is rounded down.
/// </summary>
internal sealed class Expression
{
    // Deeper or longer ones are no settings, and the compiler must not wait for them.
    private const int Deepest = 64;
    private const int LongestSum = 32;
    private const int MostTests = 64;
    private const string TooLong = "it is too long";
    private const string Operand = "a number, a parameter or '('";

    private static readonly string[] Comparisons = ["==", "!=", "<=", ">=", "<", ">"];

    private readonly string text;
    private readonly Func<string, SymInt> name;
    private readonly Func<string, SymBool?> flag;
    private int position;
    private int depth;
    private int tests;

    private Expression(string text, Func<string, SymInt> name, Func<string, SymBool?>? flag) =>
        (this.text, this.name, this.flag) = (text, name, flag ?? (_ => null));

    /// <summary>The value of an expression.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="name">The value of a name.</param>
    /// <param name="flag">The value of a name that is a flag; null for other names.</param>
    /// <exception cref="ExpressionException">It cannot be read, or is no number.</exception>
    public static SymInt Read(string text, Func<string, SymInt> name, Func<string, SymBool?>? flag = null) => Read(text, name, flag, Number);

    /// <summary>The value of an expression that is true or false.</summary>
    /// <exception cref="ExpressionException">It cannot be read, or is a number.</exception>
    public static SymBool ReadFlag(string text, Func<string, SymInt> name, Func<string, SymBool?> flag) => Read(text, name, flag, Flag);

    private static T Read<T>(string text, Func<string, SymInt> name, Func<string, SymBool?>? flag, Func<Parsed, T> take)
    {
        var takesFormulas = false;
        var expression = new Expression(text, Value, flag);
        try
        {
            var value = expression.Choice();
            return expression.Next == '\0' ? take(value) : throw expression.Expected("an operator or the end");
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

    private Parsed Choice()
    {
        var test = Either();
        if (Next != '?')
            return test;
        var condition = Flag(test);
        position++;
        var (then, _, otherwise) = (Deeper(Choice), Take(':'), Deeper(Choice));
        return then.IsFlag || otherwise.IsFlag
            ? SymBool.Or(SymBool.And(condition, Flag(then)), SymBool.And(!condition, Flag(otherwise)))
            : SymInt.Choose(condition, Number(then), Number(otherwise));
    }

    private Parsed Either()
    {
        var left = Both();
        while (TryTakeTest("||"))
            left = SymBool.Or(Flag(left), Flag(Both()));
        return left;
    }

    private Parsed Both()
    {
        var left = Comparison();
        while (TryTakeTest("&&"))
            left = SymBool.And(Flag(left), Flag(Comparison()));
        return left;
    }

    private Parsed Comparison()
    {
        var left = Sum();
        if (Array.Find(Comparisons, TryTake) is not { } sign)
            return left;
        var right = Sum();
        if (!left.IsFlag || sign is not ("==" or "!="))
            return SymBool.Compare(Number(left), sign, Number(right));
        var (one, other) = (Flag(left), Flag(right));
        var areEqual = SymBool.Or(SymBool.And(one, other), SymBool.And(!one, !other));
        return sign == "==" ? areEqual : !areEqual;
    }

    private Parsed Sum()
    {
        var left = Product();
        while (Next is '+' or '-')
            left = text[position++] == '+' ? Number(left) + Number(Product()) : Number(left) - Number(Product());
        return Short(left);
    }

    private Parsed Product()
    {
        var left = Factor();
        while (Next is '*' or '/')
            left = Short(text[position++] == '*' ? Number(left) * Number(Factor()) : Quotient(Number(left), Number(Factor())));
        return left;
    }

    private Parsed Factor() => Deeper(() => Next switch
    {
        '-' => Negative(),
        '!' => Not(),
        '(' => Bracket(),
        >= '0' and <= '9' => Digits(),
        var first when Identifier.IsStart(first) => Name(),
        _ => throw Expected(Operand),
    });

    private Parsed Deeper(Func<Parsed> read)
    {
        if (++depth > Deepest)
            throw new ExpressionException("it is nested too deeply");
        var value = read();
        depth--;
        return value;
    }

    private Parsed Negative()
    {
        position++;
        return Number(Factor()) * -1;
    }

    private Parsed Not()
    {
        position++;
        return !Flag(Factor());
    }

    private Parsed Bracket()
    {
        position++;
        var value = Choice();
        Take(')');
        return value;
    }

    private Parsed Digits()
    {
        var start = position;
        while (position < text.Length && text[position] is >= '0' and <= '9')
            position++;
        return long.TryParse(text.Substring(start, position - start), out var number) ? (SymInt)number : throw new OverflowException();
    }

    private Parsed Name()
    {
        var start = position;
        while (position < text.Length && Identifier.IsPart(text[position]))
            position++;
        var word = text.Substring(start, position - start);
        if (word is not ("min" or "max") || Next != '(')
            return word is "true" or "false" ? (SymBool)(word == "true") : flag(word) is { } known ? known : name(word);
        position++;
        var left = Number(Choice());
        Take(',');
        var right = Number(Choice());
        Take(')');
        return word == "min" ? SymInt.Min(left, right) : SymInt.Max(left, right);
    }

    private static SymInt Number(Parsed value) => value.IsFlag ? throw new ExpressionException("it has true or false where a number is expected") : value.Size;

    private static SymBool Flag(Parsed value) => value.IsFlag ? value.Flag : throw new ExpressionException("it has a number where true or false is expected");

    private static SymInt Quotient(SymInt dividend, SymInt divisor) => divisor.IsFixed && divisor.Value <= 0
        ? divisor == 0 ? throw new ExpressionException("it divides by 0") : (dividend * -1).FloorDivide(divisor * -1)
        : dividend.FloorDivide(divisor);

    private static Parsed Short(Parsed value) => value.IsFlag || value.Size.Length <= LongestSum ? value : throw new ExpressionException(TooLong);

    private bool TryTake(string sign)
    {
        if (Next == '\0' || string.CompareOrdinal(text, position, sign, 0, sign.Length) != 0)
            return false;
        position += sign.Length;
        return true;
    }

    private bool TryTakeTest(string sign)
    {
        if (!TryTake(sign))
            return false;
        return ++tests <= MostTests ? true : throw new ExpressionException(TooLong);
    }

    private char Take(char expected)
    {
        if (Next != expected)
            throw Expected($"'{expected}'");
        return text[position++];
    }

    private ExpressionException Expected(string what) => new(Next == '\0'
        ? $"it ends where {what} is expected"
        : $"character {position + 1} is '{Next}' where {what} is expected");

    // A number, or true or false.
    private readonly record struct Parsed(SymInt Size, SymBool Flag, bool IsFlag)
    {
        public static implicit operator Parsed(SymInt size) => new(size, false, IsFlag: false);

        public static implicit operator Parsed(SymBool flag) => new(0, flag, IsFlag: true);
    }
}

/// <summary>Why an expression cannot be read.</summary>
internal sealed class ExpressionException(string message) : Exception(message);
