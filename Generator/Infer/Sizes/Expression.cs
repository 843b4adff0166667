using System.Globalization;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Sizes;

/// <summary>
/// Reads expressions in a block's parameters: whole numbers, names, <c>+ - * /</c>, brackets, <c>min(a, b)</c>, <c>max(a, b)</c> and
/// <c>test ? a : b</c>, where a test is a flag or compares numbers, with C#'s operators. A quotient is rounded down, but where a number need not be whole.
/// </summary>
internal sealed partial class Expression
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
    private readonly Func<string, SymFloat?> real;
    private readonly bool isExact;      // whether quotients are exact, and numbers may have fractions
    private int position;
    private int depth;
    private int tests;
    private int operations;

    private Expression(string text, Func<string, SymInt> name, Func<string, SymBool?>? flag, Func<string, SymFloat?>? real, bool isExact)
    {
        (this.text, this.name, this.isExact) = (text, name, isExact);
        (this.flag, this.real) = (flag ?? (_ => null), real ?? (_ => null));
    }

    /// <summary>The value of an expression.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="name">The value of a name.</param>
    /// <param name="flag">The value of a name that is a flag; null for other names.</param>
    /// <exception cref="ExpressionException">It cannot be read, or is no number.</exception>
    public static SymInt Read(string text, Func<string, SymInt> name, Func<string, SymBool?>? flag = null) =>
        Read(text, name, flag, null, isExact: false, Number);

    /// <summary>The value of an expression that is true or false.</summary>
    /// <exception cref="ExpressionException">It cannot be read, or is a number.</exception>
    public static SymBool ReadFlag(string text, Func<string, SymInt> name, Func<string, SymBool?> flag, Func<string, SymFloat?> real) =>
        Read(text, name, flag, real, isExact: false, Flag);

    /// <summary>The value of an expression that need not be whole.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="name">The value of a name.</param>
    /// <param name="flag">The value of a name that is a flag; null for other names.</param>
    /// <param name="real">The value of a name that need not be whole; null for other names.</param>
    /// <exception cref="ExpressionException">It cannot be read, or is no number.</exception>
    public static SymFloat ReadReal(string text, Func<string, SymInt> name, Func<string, SymBool?> flag, Func<string, SymFloat?> real) =>
        Read(text, name, flag, real, isExact: true, Real);

    private static T Read<T>(
        string text, Func<string, SymInt> name, Func<string, SymBool?>? flag, Func<string, SymFloat?>? real, bool isExact, Func<Parsed, T> take)
    {
        var takesFormulas = false;
        var expression = new Expression(text, Value, flag, real, isExact);
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
            : AreWhole(then, otherwise) ? SymInt.Choose(condition, Number(then), Number(otherwise))
            : SymFloat.Choose(condition, Real(then), Real(otherwise));
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
            return AreWhole(left, right) ? SymBool.Compare(Number(left), sign, Number(right)) : SymBool.Compare(Real(left), sign, Real(right));
        var (one, other) = (Flag(left), Flag(right));
        var areEqual = SymBool.Or(SymBool.And(one, other), SymBool.And(!one, !other));
        return sign == "==" ? areEqual : !areEqual;
    }

    private Parsed Sum()
    {
        var left = Product();
        while (Next is '+' or '-')
            left = Combined(left, text[position++], Product());
        return Short(left);
    }

    private Parsed Product()
    {
        var left = Factor();
        while (Next is '*' or '/')
            left = Short(Combined(left, text[position++], Factor()));
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
        var value = Factor();
        return value.IsReal ? value.Real * -1.0 : Number(value) * -1;
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
        if (isExact && position + 1 < text.Length && text[position] == '.' && text[position + 1] is >= '0' and <= '9')
            return Fraction(start);
        return long.TryParse(text.Substring(start, position - start), out var number) ? (SymInt)number : throw new OverflowException();
    }

    private Parsed Fraction(int start)
    {
        position++;
        while (position < text.Length && text[position] is >= '0' and <= '9')
            position++;
        return (SymFloat)double.Parse(text.Substring(start, position - start), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
    }

    private Parsed Name()
    {
        var start = position;
        while (position < text.Length && Identifier.IsPart(text[position]))
            position++;
        var word = text.Substring(start, position - start);
        if (word is not ("min" or "max") || Next != '(')
            return word is "true" or "false" ? (SymBool)(word == "true") : flag(word) is { } known ? known : real(word) is { } number ? number : name(word);
        position++;
        var left = Choice();
        Take(',');
        var right = Choice();
        Take(')');
        if (!AreWhole(left, right))
            return SymFloat.Extreme(word == "max", Real(left), Real(right));
        return word == "min" ? SymInt.Min(Number(left), Number(right)) : SymInt.Max(Number(left), Number(right));
    }

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
}

/// <summary>Why an expression cannot be read.</summary>
internal sealed class ExpressionException(string message) : Exception(message);
