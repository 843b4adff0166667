using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Sizes;

/// <summary>A setting that need not be whole: a number, or what a block's parameters decide.</summary>
internal readonly record struct SymFloat
{
    private readonly double number;
    private readonly Real? formula;

    private SymFloat(double number, Real? formula) => (this.number, this.formula) = (number, formula);

    public static implicit operator SymFloat(double number) => new(number, null);

    /// <summary>A parameter that need not be whole.</summary>
    public static SymFloat Parameter(string name) => new(0, new Real.Parameter(name));

    /// <summary>A whole number, or an expression in whole parameters.</summary>
    public static SymFloat Of(SymInt whole) => whole.IsFixed ? new(whole.Value, null) : new SymFloat(0, new Real.Whole(whole));

    /// <summary>Whether a parameter decides it, so that only a use of the block knows it.</summary>
    public bool IsOpen => formula is not null;

    /// <summary>The number. Whoever reads it has seen that it is one.</summary>
    public double Value => IsOpen ? throw new InvalidOperationException($"{this} is not fixed.") : number;

    /// <summary>The parameters that decide it.</summary>
    public IEnumerable<string> Parameters => formula?.Parameters ?? [];

    public static SymFloat operator +(SymFloat left, SymFloat right) => Of(left, '+', right, left.number + right.number);

    public static SymFloat operator -(SymFloat left, SymFloat right) => Of(left, '-', right, left.number - right.number);

    public static SymFloat operator *(SymFloat left, SymFloat right) => Of(left, '*', right, left.number * right.number);

    /// <summary>The exact quotient. Whoever divides has seen that the divisor is not 0.</summary>
    public static SymFloat operator /(SymFloat left, SymFloat right) => Of(left, '/', right, left.number / right.number);

    /// <summary>The smaller or the larger of two.</summary>
    public static SymFloat Extreme(bool isMost, SymFloat left, SymFloat right) =>
        left.IsOpen || right.IsOpen ? new SymFloat(0, new Real.Extreme(isMost, left.Tree, right.Tree))
        : isMost ? Math.Max(left.number, right.number) : Math.Min(left.number, right.number);

    /// <summary>The one of two that a test chooses.</summary>
    public static SymFloat Choose(SymBool test, SymFloat then, SymFloat otherwise) =>
        test.IsOn || then == otherwise ? then : test.IsOff ? otherwise : new SymFloat(0, new Real.Choice(test, then.Tree, otherwise.Tree));

    /// <summary>An open number times a size, rounded down.</summary>
    public SymInt Times(SymInt size) => formula is Real.Whole whole ? size * whole.Size : size.Scaled(this);

    /// <summary>The formula as text, or the number.</summary>
    public string Write(Words words) => formula?.Write(words) ?? Literal.Of(number);

    public override string ToString() => Write(Words.Plain);

    private static SymFloat Of(SymFloat left, char sign, SymFloat right, double number) =>
        left.IsOpen || right.IsOpen ? new SymFloat(0, new Real.Pair(left.Tree, sign, right.Tree)) : number;

    // A whole number is one in formulas too, so that it is written without a point.
    private Real Tree => formula ?? (number == Math.Floor(number) && Math.Abs(number) < int.MaxValue ? new Real.Whole((long)number) : new Real.Number(number));
}
