using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Sizes;

/// <summary>What a size is made of that is not a number.</summary>
internal abstract partial record Atom
{
    private string? text;

    /// <summary>How many factors it has: the highest stand first in a sum.</summary>
    public virtual int Degree => 1;

    /// <summary>How many names and numbers stand in it as it is written, which is what it costs.</summary>
    public virtual int Terms => 1;

    /// <summary>The free sizes in it.</summary>
    public virtual IEnumerable<string> Names => [];

    /// <summary>Whether a parameter of the block is in it.</summary>
    public abstract bool IsOpen { get; }

    /// <summary>The value for given free sizes and parameters.</summary>
    public abstract long At(Func<string, long> size);

    /// <summary>The parameters in it.</summary>
    public virtual IEnumerable<string> Parameters => [];

    /// <summary>The atom with powers for what is multiplied by itself.</summary>
    public string Formula => Written(withPowers: true);

    // What is remembered is no part of it.
    public virtual bool Equals(Atom? other) => other is not null && EqualityContract == other.EqualityContract;

    public override int GetHashCode() => EqualityContract.GetHashCode();

    public sealed override string ToString() => text ??= Written(withPowers: false);

    /// <summary>What it is a product of: itself alone, mostly.</summary>
    public static EquatableArray<Atom> FactorsOf(Atom atom) => atom is Product product ? product.Factors : new([atom]);

    protected abstract string Written(bool withPowers);

    private static string Bracketed(SymInt size, bool withPowers) => size.IsSum ? $"({Plain(size, withPowers)})" : Plain(size, withPowers);

    private static string Plain(SymInt size, bool withPowers) => withPowers ? size.Formula : size.ToString();

    /// <summary>A free size.</summary>
    public sealed record Name(string Text) : Atom
    {
        public override IEnumerable<string> Names => [Text];

        public override bool IsOpen => false;

        public override long At(Func<string, long> size) => size(Text);

        protected override string Written(bool withPowers) => Text;
    }

    /// <summary>A number that the user of a block gives.</summary>
    public sealed record Parameter(string Text) : Atom
    {
        public override bool IsOpen => true;

        public override IEnumerable<string> Parameters => [Text];

        public override long At(Func<string, long> size) => size(Text);

        protected override string Written(bool withPowers) => Text;
    }

    /// <summary>A flag that the user of a block gives, as 1 or 0.</summary>
    public sealed record Switch(string Text) : Atom
    {
        public override bool IsOpen => true;

        public override IEnumerable<string> Parameters => [Text];

        public override long At(Func<string, long> size) => size(Text);

        protected override string Written(bool withPowers) => Text;
    }

    /// <summary>A product, as the number of elements of a map is one.</summary>
    public sealed record Product(EquatableArray<Atom> Factors) : Atom
    {
        public static Atom Of(Atom left, Atom right) => new Product(
            FactorsOf(left).Concat(FactorsOf(right)).OrderBy(factor => factor.ToString(), StringComparer.Ordinal).ToEquatableArray());

        public override int Degree => Factors.Count;

        public override int Terms { get; } = Factors.Sum(factor => factor.Terms);

        public override IEnumerable<string> Names => Factors.SelectMany(factor => factor.Names);

        public override bool IsOpen => Factors.Any(factor => factor.IsOpen);

        public override IEnumerable<string> Parameters => Factors.SelectMany(factor => factor.Parameters);

        public override long At(Func<string, long> size)
        {
            var product = 1L;
            foreach (var factor in Factors)
                product *= factor.At(size);
            return product;
        }

        // Equal factors stand beside each other.
        protected override string Written(bool withPowers) => withPowers
            ? string.Join("·", Factors.GroupBy(factor => factor).Select(group => group.Key.Formula + Power(group.Count())))
            : string.Join("·", Factors);

        private static string Power(int exponent) => exponent == 1 ? "" : string.Concat(Literal.Of(exponent).Select(digit => "⁰¹²³⁴⁵⁶⁷⁸⁹"[digit - '0']));
    }
}
