namespace TorchDsl.Generator.Infer;

/// <summary>One size of a shape. Arithmetic is exact: an overflow throws, and Infer reports it.</summary>
internal readonly record struct Dim(long Value)
{
    public static implicit operator Dim(long value) => new(value);

    public static Dim operator +(Dim left, Dim right) => left.Value + right.Value;

    public static Dim operator -(Dim left, Dim right) => left.Value - right.Value;

    public static Dim operator *(Dim left, Dim right) => left.Value * right.Value;

    /// <summary>The quotient, rounded down, also for negative numbers.</summary>
    public Dim FloorDivide(long divisor)
    {
        var quotient = Value / divisor;
        return Value % divisor < 0 ? quotient - 1 : quotient;
    }

    public override string ToString() => Literal.Of(Value);
}
