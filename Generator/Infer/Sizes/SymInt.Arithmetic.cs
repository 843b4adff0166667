using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Sizes;

/// <summary>How sizes are computed, and brought to their normal form.</summary>
internal readonly partial record struct SymInt
{
    public static SymInt operator +(SymInt left, SymInt right) => left.IsFixed || right.IsFixed
        ? new(left.constant + right.constant, left.IsFixed ? right.terms : left.terms)
        : Bounded(Sum(left.constant + right.constant, left.terms.Concat(right.terms)));

    public static SymInt operator -(SymInt left, SymInt right) => left + (right * -1);

    public static SymInt operator *(SymInt left, SymInt right) =>
        left.IsFixed ? right.Times(left.constant) : right.IsFixed ? left.Times(right.constant) : Product(left, right);

    private static SymInt Product(SymInt left, SymInt right)
    {
        var products = left.terms.Select(term => term with { Coefficient = term.Coefficient * right.constant }).ToList();
        foreach (var term in right.terms)
        {
            products.Add(term with { Coefficient = left.constant * term.Coefficient });
            foreach (var other in left.terms)
                products.Add(new(other.Coefficient * term.Coefficient, Atom.Product.Of(other.Atom, term.Atom)));
        }

        return Bounded(Sum(left.constant * right.constant, products));
    }

    /// <summary>The sum of what many layers have, however long.</summary>
    public static SymInt Total(IReadOnlyList<SymInt> sizes) => Sum(sizes.Sum(size => size.constant), sizes.SelectMany(size => size.terms));

    /// <summary>The sum over all turns of a repetition.</summary>
    /// <param name="turn">The name of the turn.</param>
    /// <param name="count">How many turns there are.</param>
    /// <param name="each">What one turn has.</param>
    public static SymInt SumOver(string turn, SymInt count, SymInt each)
    {
        var (same, other) = ((SymInt)each.constant, (SymInt)0);
        foreach (var term in each.terms)
        {
            var product = Of(term.Atom).Times(term.Coefficient);
            if (term.Atom.Parameters.Contains(turn))
                other += product;
            else
                same += product;
        }

        return other == 0 ? count * same : (count * same) + Of(new Atom.Sum(turn, count, other));
    }

    /// <summary>The smaller of two.</summary>
    public static SymInt Min(SymInt left, SymInt right) => left - right is { IsFixed: true } difference
        ? difference.Value <= 0 ? left : right
        : Of(Atom.Extreme.Of(isMost: false, left, right));

    /// <summary>The larger of two.</summary>
    public static SymInt Max(SymInt left, SymInt right) => left - right is { IsFixed: true } difference
        ? difference.Value >= 0 ? left : right
        : Of(Atom.Extreme.Of(isMost: true, left, right));

    /// <summary>The one of two that a test chooses.</summary>
    public static SymInt Choose(SymBool test, SymInt then, SymInt otherwise) =>
        test.IsOn || then == otherwise ? then : test.IsOff ? otherwise : Of(new Atom.Choice(test, then, otherwise));

    /// <summary>The size where a test holds.</summary>
    public SymInt Where(SymBool test)
    {
        if (IsFixed)
            return this;
        var size = (SymInt)constant;
        foreach (var term in terms)
            size += (term.Atom is Atom.Choice choice && choice.If == test ? choice.Then.Where(test) : Of(term.Atom)).Times(term.Coefficient);
        return size;
    }

    /// <summary>Whether it is a choice of which one is another size.</summary>
    public bool MayBe(SymInt other) => constant == 0 && terms.Count == 1 && terms[0] is { Coefficient: 1, Atom: Atom.Choice choice }
        && (choice.Then == other || choice.Else == other || choice.Then.MayBe(other) || choice.Else.MayBe(other));

    /// <summary>The product with a factor that need not be whole, rounded down.</summary>
    public SymInt Scaled(SymFloat factor) => Of(new Atom.Scaled(this, factor));

    /// <summary>The quotient, rounded down, also for negative numbers.</summary>
    /// <param name="divisor">A positive number.</param>
    public SymInt FloorDivide(long divisor)
    {
        if (IsFixed)
            return Floor(constant, divisor);
        // What the divisor divides leaves the floor; what is left over stays in it, with coefficients from 0 to the divisor.
        var whole = (SymInt)Floor(constant, divisor);
        var rest = new SymInt(constant - (Floor(constant, divisor) * divisor), EquatableArray<Term>.Empty);
        foreach (var term in terms)
        {
            var quotient = Floor(term.Coefficient, divisor);
            whole += Of(term.Atom).Times(quotient);
            rest += Of(term.Atom).Times(term.Coefficient - (quotient * divisor));
        }

        return rest.IsFixed ? whole : whole + Of(rest.Reduced(divisor));
    }

    /// <summary>The quotient, rounded down.</summary>
    /// <param name="divisor">A positive number, or what parameters decide.</param>
    public SymInt FloorDivide(SymInt divisor)
    {
        if (divisor.IsFixed)
            return FloorDivide(divisor.Value);
        var (whole, rest) = Part(divisor);
        return rest == 0 ? whole : whole + Of(new Atom.Quotient(rest, divisor));
    }

    private static long Floor(long dividend, long divisor)
    {
        var quotient = dividend / divisor;
        return dividend % divisor < 0 ? quotient - 1 : quotient;
    }

    private static SymInt Sum(long constant, IEnumerable<Term> terms) => new(constant, terms
        .GroupBy(term => term.Atom)
        .Select(group => new Term(group.Aggregate(0L, (sum, term) => sum + term.Coefficient), group.Key))
        .Where(term => term.Coefficient != 0)
        .OrderByDescending(term => term.Atom.Degree).ThenBy(term => term.Atom.ToString(), StringComparer.Ordinal).ToEquatableArray());

    // Plain numbers, of which most are, need none of the objects of a lambda.
    private SymInt Times(long factor) => IsFixed || factor == 0 ? constant * factor : EachTimes(factor);

    private SymInt EachTimes(long factor) =>
        new(constant * factor, terms.Select(term => term with { Coefficient = term.Coefficient * factor }).ToEquatableArray());

    // What an open divisor surely divides, and the rest. A rest that could be negative is not split off, for C# rounds its quotient to 0.
    private (SymInt Whole, SymInt Remainder) Part(SymInt divisor)
    {
        var (first, (whole, rest)) = (divisor.terms[0], ((SymInt)0, (SymInt)constant));
        if (divisor.IsSum || first.Coefficient != 1)
        {
            var ratio = terms.Count == 0 ? 0 : terms[0].Coefficient / first.Coefficient;
            return divisor.Times(ratio) == this ? (ratio, 0) : (0, this);
        }

        foreach (var term in terms)
        {
            if (Atom.FactorsOf(term.Atom).ToList() is var factors && factors.Remove(first.Atom))
                whole += factors.Aggregate((SymInt)term.Coefficient, (product, factor) => product * Of(factor));
            else
                rest += Of(term.Atom).Times(term.Coefficient);
        }

        return rest.constant < 0 || rest.terms.Any(term => term.Coefficient < 0) ? (0, this) : (whole, rest);
    }

    // ⌊(ga+b)/gk⌋ = ⌊(a+⌊b/g⌋)/k⌋, and ⌊(⌊a/k⌋+b)/l⌋ = ⌊(a+kb)/kl⌋.
    private Atom Reduced(long divisor)
    {
        var common = terms.Aggregate(divisor, (gcd, term) => Numbers.Gcd(gcd, term.Coefficient));
        if (common > 1)
        {
            var smaller = new SymInt(Floor(constant, common), terms.Select(term => term with { Coefficient = term.Coefficient / common }).ToEquatableArray());
            return smaller.Reduced(divisor / common);
        }

        return terms.Count == 1 && terms[0] is { Coefficient: 1, Atom: Atom.Floor inner }
            ? (inner.Dividend + (constant * inner.Divisor)).Reduced(inner.Divisor * divisor)
            : new Atom.Floor(this, divisor);
    }
}
