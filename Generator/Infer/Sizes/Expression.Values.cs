namespace TorchDsl.Generator.Infer.Sizes;

/// <summary>What parts of an expression stand for, and how they are put together.</summary>
internal sealed partial class Expression
{
    private Parsed Combined(Parsed left, char sign, Parsed right)
    {
        if (AreWhole(left, right) && (sign != '/' || !isExact))
        {
            var (one, other) = (Number(left), Number(right));
            return sign switch { '+' => one + other, '-' => one - other, '*' => one * other, _ => Quotient(one, other) };
        }

        if (++operations > LongestSum)
            throw new ExpressionException(TooLong);
        var (first, second) = (Real(left), Real(right));
        return sign switch { '+' => first + second, '-' => first - second, '*' => first * second, _ => Exact(first, second) };
    }

    private static bool AreWhole(Parsed one, Parsed other) => !one.IsReal && !other.IsReal;

    private static SymFloat Real(Parsed value) => value.IsReal ? value.Real : SymFloat.Of(Number(value));

    private static SymInt Number(Parsed value) => value.IsFlag ? throw new ExpressionException("it has true or false where a number is expected") : value.Size;

    private static SymBool Flag(Parsed value) => value.IsFlag ? value.Flag : throw new ExpressionException("it has a number where true or false is expected");

    private static SymInt Quotient(SymInt dividend, SymInt divisor) => divisor.IsFixed && divisor.Value <= 0
        ? divisor == 0 ? throw new ExpressionException("it divides by 0") : (dividend * -1).FloorDivide(divisor * -1)
        : dividend.FloorDivide(divisor);

    private static SymFloat Exact(SymFloat dividend, SymFloat divisor) => divisor is { IsOpen: false, Value: 0 }
        ? throw new ExpressionException("it divides by 0")
        : dividend / divisor;

    private static Parsed Short(Parsed value) => value.IsFlag || value.Size.Length <= LongestSum ? value : throw new ExpressionException(TooLong);

    // A whole number, another number, or true or false.
    private readonly record struct Parsed(SymInt Size, SymFloat Real, SymBool Flag, bool IsReal, bool IsFlag)
    {
        public static implicit operator Parsed(SymInt size) => new(size, 0.0, false, IsReal: false, IsFlag: false);

        public static implicit operator Parsed(SymFloat number) => new(0, number, false, IsReal: true, IsFlag: false);

        public static implicit operator Parsed(SymBool flag) => new(0, 0.0, flag, IsReal: false, IsFlag: true);
    }
}
