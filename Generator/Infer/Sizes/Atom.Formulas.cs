using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Sizes;

/// <summary>Atoms that no sum or product can replace.</summary>
internal abstract partial record Atom
{
    /// <summary>A quotient, rounded down, that cannot be written without the division.</summary>
    public sealed record Floor(SymInt Dividend, long Divisor) : Atom
    {
        public override int Terms { get; } = Dividend.Terms + 1;

        public override IEnumerable<string> Names => Dividend.Names;

        public override bool IsOpen => Dividend.IsOpen;

        public override IEnumerable<string> Parameters => Dividend.Parameters;

        public override long At(Func<string, long> size) => ((SymInt)Dividend.At(size)).FloorDivide(Divisor).Value;

        protected override string Written(bool withPowers) => $"floor({Bracketed(Dividend, withPowers)}/{Literal.Of(Divisor)})";
    }

    /// <summary>A quotient, rounded down, whose divisor parameters decide.</summary>
    public sealed record Quotient(SymInt Dividend, SymInt Divisor) : Atom
    {
        public override int Terms { get; } = Dividend.Terms + Divisor.Terms;

        public override IEnumerable<string> Names => Dividend.Names.Concat(Divisor.Names);

        public override bool IsOpen => true;

        public override IEnumerable<string> Parameters => Dividend.Parameters.Concat(Divisor.Parameters);

        public override long At(Func<string, long> size) => ((SymInt)Dividend.At(size)).FloorDivide(Divisor.At(size)).Value;

        protected override string Written(bool withPowers) =>
            $"floor({Bracketed(Dividend, withPowers)}/{(Divisor.IsParameter ? Plain(Divisor, withPowers) : $"({Plain(Divisor, withPowers)})")})";
    }

    /// <summary>The smaller or the larger of two sizes.</summary>
    public sealed record Extreme(bool IsMost, SymInt Left, SymInt Right) : Atom
    {
        /// <summary>In one order, so that either order is seen as the same.</summary>
        public static Extreme Of(bool isMost, SymInt left, SymInt right) =>
            string.CompareOrdinal(left.ToString(), right.ToString()) <= 0 ? new(isMost, left, right) : new(isMost, right, left);

        public override int Terms { get; } = Left.Terms + Right.Terms;

        public override IEnumerable<string> Names => Left.Names.Concat(Right.Names);

        public override bool IsOpen => Left.IsOpen || Right.IsOpen;

        public override IEnumerable<string> Parameters => Left.Parameters.Concat(Right.Parameters);

        public override long At(Func<string, long> size) => IsMost ? Math.Max(Left.At(size), Right.At(size)) : Math.Min(Left.At(size), Right.At(size));

        protected override string Written(bool withPowers) => $"{(IsMost ? "max" : "min")}({Plain(Left, withPowers)}, {Plain(Right, withPowers)})";
    }

    /// <summary>A size times what need not be whole, rounded down.</summary>
    public sealed record Scaled(SymInt Size, SymFloat Factor) : Atom
    {
        public override int Terms { get; } = Size.Terms + 1;

        public override IEnumerable<string> Names => Size.Names;

        public override bool IsOpen => true;

        public override IEnumerable<string> Parameters => Size.Parameters.Concat(Factor.Parameters);

        public override long At(Func<string, long> size) => throw new InvalidOperationException($"{Factor} is no whole number.");

        protected override string Written(bool withPowers) => $"floor({Bracketed(Size, withPowers)}·{Factor})";
    }

    /// <summary>The one of two sizes that a test chooses.</summary>
    public sealed record Choice(SymBool If, SymInt Then, SymInt Else) : Atom
    {
        public override int Terms { get; } = Then.Terms + Else.Terms + 1;

        public override IEnumerable<string> Names => Then.Names.Concat(Else.Names);

        public override bool IsOpen => true;

        public override IEnumerable<string> Parameters => If.Parameters.Concat(Then.Parameters).Concat(Else.Parameters);

        public override long At(Func<string, long> size) => If.At(size) ? Then.At(size) : Else.At(size);

        protected override string Written(bool withPowers) => $"choose({If}, {Plain(Then, withPowers)}, {Plain(Else, withPowers)})";
    }

    /// <summary>The sum over all turns of a repetition.</summary>
    public sealed record Sum(string Turn, SymInt Count, SymInt Each) : Atom
    {
        public override int Terms { get; } = Count.Terms + Each.Terms + 1;

        public override IEnumerable<string> Names => Each.Names;

        public override bool IsOpen => true;

        public override IEnumerable<string> Parameters => Count.Parameters.Concat(Each.Parameters.Where(name => name != Turn));

        public override long At(Func<string, long> size)
        {
            var (sum, count) = (0L, Count.At(size));
            for (var turn = 0L; turn < count; turn++)
            {
                var now = turn;
                sum += Each.At(name => name == Turn ? now : size(name));
            }

            return sum;
        }

        protected override string Written(bool withPowers) => $"sum({Turn} < {Plain(Count, withPowers)}, {Plain(Each, withPowers)})";
    }
}
