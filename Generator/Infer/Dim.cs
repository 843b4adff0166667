using System.Text;

namespace TorchDsl.Generator.Infer;

/// <summary>
/// One size of a shape: a number, or an expression in the network's free sizes. It is kept in a normal form, a
/// constant plus multiples of atoms in a fixed order, so that equal sizes are seen equal. Arithmetic is exact: an
/// overflow throws, and Infer reports it.
/// </summary>
internal readonly record struct Dim
{
    private readonly long constant;
    private readonly EquatableArray<Term> terms;

    private Dim(long constant, EquatableArray<Term> terms) => (this.constant, this.terms) = (constant, terms);

    /// <summary>A free size.</summary>
    public static Dim Named(string name) => Of(new Atom.Name(name));

    public static implicit operator Dim(long value) => new(value, EquatableArray<Term>.Empty);

    /// <summary>Whether it is a number.</summary>
    public bool IsFixed => terms.Count == 0;

    /// <summary>The number. Whoever reads it has seen that it is one.</summary>
    public long Value => IsFixed ? constant : throw new InvalidOperationException($"{this} is not fixed.");

    public static Dim operator +(Dim left, Dim right) => Sum(left.constant + right.constant, left.terms.Concat(right.terms));

    public static Dim operator -(Dim left, Dim right) => left + (right * -1);

    public static Dim operator *(Dim left, Dim right)
    {
        var sum = (Dim)0;
        sum += left.Times(right.constant);
        foreach (var term in right.terms)
        {
            sum += Of(term.Atom).Times(left.constant * term.Coefficient);
            foreach (var other in left.terms)
                sum += Of(Atom.Product.Of(other.Atom, term.Atom)).Times(other.Coefficient * term.Coefficient);
        }

        return sum;
    }

    /// <summary>The quotient, rounded down, also for negative numbers.</summary>
    /// <param name="divisor">A positive number.</param>
    public Dim FloorDivide(long divisor)
    {
        // What the divisor divides leaves the floor; what is left over stays in it, with coefficients from 0 to the divisor.
        var whole = (Dim)Floor(constant, divisor);
        var rest = new Dim(constant - (Floor(constant, divisor) * divisor), EquatableArray<Term>.Empty);
        foreach (var term in terms)
        {
            var quotient = Floor(term.Coefficient, divisor);
            whole += Of(term.Atom).Times(quotient);
            rest += Of(term.Atom).Times(term.Coefficient - (quotient * divisor));
        }

        return rest.IsFixed ? whole : whole + Of(rest.Reduced(divisor));
    }

    /// <summary>Whether it is the same size as another.</summary>
    public bool Fits(Dim other) => this == other;

    /// <summary>The value for given free sizes.</summary>
    public long At(Func<string, long> size)
    {
        var sum = constant;
        foreach (var term in terms)
            sum += term.Coefficient * term.Atom.At(size);
        return sum;
    }

    /// <summary>Whether it is more than one atom, so that it needs brackets in a product or quotient.</summary>
    public bool IsSum => terms.Count + (constant == 0 ? 0 : 1) > 1;

    /// <summary>The free sizes that it depends on.</summary>
    public IEnumerable<string> Names => terms.SelectMany(term => term.Atom.Names).Distinct();

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var term in terms)
            text.Append(text.Length == 0 ? term.Text : term.Coefficient < 0 ? term.Text : "+" + term.Text);
        if (constant != 0 || text.Length == 0)
            text.Append(text.Length > 0 && constant > 0 ? "+" : "").Append(Literal.Of(constant));
        return text.ToString();
    }

    private static Dim Of(Atom atom) => new(0, new([new Term(1, atom)]));

    private static long Floor(long dividend, long divisor)
    {
        var quotient = dividend / divisor;
        return dividend % divisor < 0 ? quotient - 1 : quotient;
    }

    private static Dim Sum(long constant, IEnumerable<Term> terms) => new(constant, terms
        .GroupBy(term => term.Atom)
        .Select(group => new Term(group.Aggregate(0L, (sum, term) => sum + term.Coefficient), group.Key))
        .Where(term => term.Coefficient != 0)
        .OrderByDescending(term => term.Atom.Degree).ThenBy(term => term.Atom.ToString(), StringComparer.Ordinal).ToEquatableArray());

    private Dim Times(long factor) => factor == 0
        ? 0
        : new Dim(constant * factor, terms.Select(term => term with { Coefficient = term.Coefficient * factor }).ToEquatableArray());

    // ⌊(ga+b)/gk⌋ = ⌊(a+⌊b/g⌋)/k⌋, and ⌊(⌊a/k⌋+b)/l⌋ = ⌊(a+kb)/kl⌋.
    private Atom Reduced(long divisor)
    {
        var common = terms.Aggregate(divisor, (gcd, term) => Numbers.Gcd(gcd, term.Coefficient));
        if (common > 1)
        {
            var smaller = new Dim(Floor(constant, common), terms.Select(term => term with { Coefficient = term.Coefficient / common }).ToEquatableArray());
            return smaller.Reduced(divisor / common);
        }

        return terms.Count == 1 && terms[0] is { Coefficient: 1, Atom: Atom.Floor inner }
            ? (inner.Dividend + (constant * inner.Divisor)).Reduced(inner.Divisor * divisor)
            : new Atom.Floor(this, divisor);
    }

    private readonly record struct Term(long Coefficient, Atom Atom) : IEquatable<Term>
    {
        public string Text => Coefficient switch { 1 => Atom.ToString(), -1 => "-" + Atom, _ => $"{Literal.Of(Coefficient)}·{Atom}" };
    }
}
