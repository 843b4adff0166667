using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Sizes;

/// <summary>A setting that need not be whole: a number, or what a block's parameters decide.</summary>
internal readonly record struct SymFloat
{
    private readonly double number;
    private readonly string? parameter;
    private readonly SymInt formula;

    private SymFloat(double number, string? parameter, SymInt formula) =>
        (this.number, this.parameter, this.formula) = (number, parameter, formula);

    public static implicit operator SymFloat(double number) => new(number, null, 0);

    /// <summary>A parameter that need not be whole.</summary>
    public static SymFloat Parameter(string name) => new(0, name, 0);

    /// <summary>A whole number, or an expression in whole parameters.</summary>
    public static SymFloat Of(SymInt whole) => whole.IsFixed ? new(whole.Value, null, 0) : new(0, null, whole);

    /// <summary>Whether a parameter decides it, so that only a use of the block knows it.</summary>
    public bool IsOpen => parameter is not null || !formula.IsFixed;

    /// <summary>The number. Whoever reads it has seen that it is one.</summary>
    public double Value => IsOpen ? throw new InvalidOperationException($"{this} is not fixed.") : number;

    /// <summary>The parameter that it is; null where it is a number or an expression.</summary>
    public string? Name => parameter;

    /// <summary>The expression that it is, where parameters decide it that are whole.</summary>
    public SymInt Formula => formula;

    /// <summary>The parameters that decide it.</summary>
    public IEnumerable<string> Parameters => parameter is null ? formula.Parameters : [parameter];

    /// <summary>An open number times a size, rounded down.</summary>
    public SymInt Times(SymInt size) => parameter is null ? size * formula : size.Scaled(parameter);

    public override string ToString() => parameter ?? (IsOpen ? $"{formula}" : Literal.Of(number));
}
