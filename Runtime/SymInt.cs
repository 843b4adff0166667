using System.Globalization;

namespace TorchDsl;

/// <summary>A size or a count, by PyTorch's name for it: a number, or an expression in the network's free sizes, such as <c>floor((h+1)/2)</c>.</summary>
public readonly record struct SymInt
{
    private readonly string? expression;
    private readonly long number;

    private SymInt(long number, string? expression) => (this.number, this.expression) = (number, expression);

    /// <summary>The number; null where it depends on the input's free sizes.</summary>
    public long? Value => expression is null ? number : null;

    /// <summary>A number.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator SymInt(long number) => new(number, null);

    /// <summary>An expression in free sizes.</summary>
    /// <param name="expression">The expression.</param>
    public static implicit operator SymInt(string expression) => new(0, expression);

    /// <summary>The number.</summary>
    /// <param name="size">A size that is no expression.</param>
    /// <exception cref="InvalidOperationException">It depends on the input's free sizes.</exception>
    public static explicit operator long(SymInt size) =>
        size.Value ?? throw new InvalidOperationException($"{size} depends on the size of the input, so it is no number before there is one.");

    /// <summary>The sum.</summary>
    /// <param name="left">A number or expression.</param>
    /// <param name="right">A number or expression.</param>
    public static SymInt operator +(SymInt left, SymInt right) => (left.Value, right.Value) switch
    {
        ({ } a, { } b) => checked(a + b),
        (0, _) => right,
        (_, 0) => left,
        _ => SymIntSum.Of(left.ToString(), right.ToString()),
    };

    /// <summary>The number or the expression.</summary>
    public override string ToString() => expression ?? number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The number with its thousands marked, or the expression.</summary>
    internal string ToReadable() => expression ?? number.ToString("N0", CultureInfo.InvariantCulture);
}
