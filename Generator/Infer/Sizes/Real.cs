using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Sizes;

/// <summary>What parameters decide and need not be whole: quotients in it are exact.</summary>
internal abstract record Real
{
    /// <summary>How a product and a sum bind, and what stands alone.</summary>
    private const int OfSum = 1, OfProduct = 2, Alone = 3;

    /// <summary>The parameters that decide it.</summary>
    public abstract IEnumerable<string> Parameters { get; }

    /// <summary>Whether C# computes it as a double, so that a quotient of it is exact.</summary>
    public abstract bool IsDouble { get; }

    /// <summary>How closely it binds: what binds less stands in brackets.</summary>
    protected abstract int Binding { get; }

    /// <summary>The formula as text.</summary>
    public abstract string Write(Words words);

    public sealed override string ToString() => Write(Words.Plain);

    private string Bracketed(Words words, int least) => Binding < least ? $"({Write(words)})" : Write(words);

    /// <summary>A parameter that need not be whole.</summary>
    public sealed record Parameter(string Name) : Real
    {
        public override IEnumerable<string> Parameters => [Name];

        public override bool IsDouble => true;

        protected override int Binding => Alone;

        public override string Write(Words words) => words.Names(Name);
    }

    /// <summary>A number.</summary>
    public sealed record Number(double Value) : Real
    {
        public override IEnumerable<string> Parameters => [];

        public override bool IsDouble => true;

        protected override int Binding => Value < 0 ? OfSum : Alone;

        public override string Write(Words words) => Literal.Of(Value);
    }

    /// <summary>A whole number that whole parameters decide.</summary>
    public sealed record Whole(SymInt Size) : Real
    {
        public override IEnumerable<string> Parameters => Size.Parameters;

        public override bool IsDouble => false;

        protected override int Binding => Size.IsSum || (Size.IsFixed && Size.Value < 0) ? OfSum : Size.IsFixed || Size.IsParameter ? Alone : OfProduct;

        public override string Write(Words words) => words.Sizes(Size);
    }

    /// <summary>Two numbers and the sign between them: <c>+</c>, <c>-</c>, <c>*</c> or <c>/</c>.</summary>
    public sealed record Pair(Real Left, char Sign, Real Right) : Real
    {
        public override IEnumerable<string> Parameters => Left.Parameters.Concat(Right.Parameters);

        public override bool IsDouble => Sign == '/' || Left.IsDouble || Right.IsDouble;

        protected override int Binding => Sign is '+' or '-' ? OfSum : OfProduct;

        public override string Write(Words words)
        {
            var sign = Sign switch { '*' => words.Times, '/' => words.Space + "/" + words.Space, _ => words.Space + Sign + words.Space };
            var cast = Sign == '/' && !Left.IsDouble && !Right.IsDouble ? words.Division : null;
            var left = Left.Bracketed(words, cast is null ? Binding : Alone);
            return cast + left + sign + Right.Bracketed(words, Sign == '+' ? Binding : Binding + 1);
        }
    }

    /// <summary>The smaller or the larger of two numbers.</summary>
    public sealed record Extreme(bool IsMost, Real Left, Real Right) : Real
    {
        public override IEnumerable<string> Parameters => Left.Parameters.Concat(Right.Parameters);

        public override bool IsDouble => Left.IsDouble || Right.IsDouble;

        protected override int Binding => Alone;

        public override string Write(Words words)
        {
            var function = IsMost ? "max" : "min";
            var name = words.Class.Length == 0 ? function : words.Class + (IsMost ? "Max" : "Min");
            return $"{name}({Left.Write(words)}, {Right.Write(words)})";
        }
    }

    /// <summary>The one of two numbers that a test chooses.</summary>
    public sealed record Choice(SymBool If, Real Then, Real Else) : Real
    {
        public override IEnumerable<string> Parameters => If.Parameters.Concat(Then.Parameters).Concat(Else.Parameters);

        public override bool IsDouble => Then.IsDouble || Else.IsDouble;

        protected override int Binding => Alone;

        public override string Write(Words words) => $"({If.Write(words)} ? {Then.Write(words)} : {Else.Write(words)})";
    }
}
