namespace TorchDsl.Generator.Infer;

/// <summary>What a size is made of that is not a number.</summary>
internal abstract record Atom
{
    /// <summary>A free size.</summary>
    public sealed record Name(string Text) : Atom
    {
        public override IEnumerable<string> Names => [Text];

        public override long At(Func<string, long> size) => size(Text);

        public override string ToString() => Text;
    }

    /// <summary>A quotient, rounded down, that cannot be written without the division.</summary>
    public sealed record Floor(Dim Dividend, long Divisor) : Atom
    {
        public override IEnumerable<string> Names => Dividend.Names;

        public override long At(Func<string, long> size) => ((Dim)Dividend.At(size)).FloorDivide(Divisor).Value;

        public override string ToString() => $"floor({(Dividend.IsSum ? $"({Dividend})" : $"{Dividend}")}/{Literal.Of(Divisor)})";
    }

    /// <summary>A product of free sizes, as the number of elements of a map is one.</summary>
    public sealed record Product(EquatableArray<Atom> Factors) : Atom
    {
        public static Atom Of(Atom left, Atom right) => new Product(
            FactorsOf(left).Concat(FactorsOf(right)).OrderBy(factor => factor.ToString(), StringComparer.Ordinal).ToEquatableArray());

        public override int Degree => Factors.Count;

        public override IEnumerable<string> Names => Factors.SelectMany(factor => factor.Names);

        public override long At(Func<string, long> size)
        {
            var product = 1L;
            foreach (var factor in Factors)
                product *= factor.At(size);
            return product;
        }

        public override string ToString() => string.Join("·", Factors);

        private static EquatableArray<Atom> FactorsOf(Atom atom) => atom is Product product ? product.Factors : new([atom]);
    }

    /// <summary>How many factors it has: the highest stand first in a sum.</summary>
    public virtual int Degree => 1;

    public abstract IEnumerable<string> Names { get; }

    public abstract long At(Func<string, long> size);
}
