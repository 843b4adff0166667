using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Sizes;

/// <summary>
/// A size or a setting: a number, or an expression in the network's free sizes and a block's parameters. It is kept in
/// a normal form, a constant plus multiples of atoms in a fixed order, so that equal sizes are seen equal. Arithmetic is
/// exact: an overflow throws, and Infer reports it.
/// </summary>
internal readonly partial record struct SymInt
{
    /// <summary>The most names and numbers in one formula but for totals: nobody reads longer ones, and no compiler must wait for them.</summary>
    public const int Longest = 256;

    private readonly long constant;
    private readonly EquatableArray<Term> terms;

    private SymInt(long constant, EquatableArray<Term> terms) => (this.constant, this.terms) = (constant, terms);

    /// <summary>A free size.</summary>
    public static SymInt Named(string name) => Of(new Atom.Name(name));

    /// <summary>A number that the user of a block gives.</summary>
    public static SymInt Parameter(string name) => Of(new Atom.Parameter(name));

    /// <summary>1 where the user of a block sets a flag, else 0.</summary>
    public static SymInt Switch(string name) => Of(new Atom.Switch(name));

    public static implicit operator SymInt(long value) => new(value, EquatableArray<Term>.Empty);

    /// <summary>Whether it is a number.</summary>
    public bool IsFixed => terms.Count == 0;

    /// <summary>Whether a parameter decides it, so that only a use of the block knows it.</summary>
    public bool IsOpen => !IsFixed && terms.Any(term => term.Atom.IsOpen);

    /// <summary>Whether it depends on no free size, so that weights may depend on it.</summary>
    public bool IsKnownToWeights => !Names.Any();

    /// <summary>The number. Whoever reads it has seen that it is one.</summary>
    public long Value => IsFixed ? constant : throw new InvalidOperationException($"{this} is not fixed.");

    /// <summary>How many summands it has.</summary>
    public int Length => terms.Count + (constant == 0 ? 0 : 1);

    /// <summary>How many names and numbers stand in it as it is written, those in roundings and products too.</summary>
    public int Terms
    {
        get
        {
            var count = constant == 0 ? 0 : 1;
            foreach (var term in terms)
                count += term.Atom.Terms;
            return count;
        }
    }

    /// <summary>Whether it is more than one atom, so that it needs brackets in a product or quotient.</summary>
    public bool IsSum => Length > 1;

    /// <summary>The free sizes that it depends on.</summary>
    public IEnumerable<string> Names => IsFixed ? [] : terms.SelectMany(term => term.Atom.Names).Distinct();

    /// <summary>The parameters that decide it.</summary>
    public IEnumerable<string> Parameters => IsFixed ? [] : terms.SelectMany(term => term.Atom.Parameters).Distinct();

    /// <summary>Whether it is a parameter alone.</summary>
    public bool IsParameter => constant == 0 && terms.Count == 1 && terms[0] is { Coefficient: 1, Atom: Atom.Parameter };

    /// <summary>The free size of which it is a positive multiple, or that and a number more; null where it is another formula.</summary>
    public (string Name, long Step, long Offset)? AsMultiple =>
        terms.Count == 1 && terms[0] is { Coefficient: > 0, Atom: Atom.Name { Text: var name } } ? (name, terms[0].Coefficient, constant) : null;

    /// <summary>The formula as an attribute has it: <c>16*h</c>.</summary>
    public string Code => Write("*", "", atom => atom.ToString(), atom => atom.ToString());

    /// <summary>Whether it is another size than this one, whatever the parameters. Free sizes differ unless they are equal for all.</summary>
    public bool DiffersFrom(SymInt other) => IsFixed && other.IsFixed
        ? constant != other.constant
        : this != other && this - other is var difference && !difference.IsOpen && difference != 0;

    /// <summary>Whether it may be the same size as another, where parameters decide.</summary>
    public bool Fits(SymInt other) => !DiffersFrom(other);

    /// <summary>The value for given free sizes and parameters.</summary>
    public long At(Func<string, long> size)
    {
        var sum = constant;
        foreach (var term in terms)
            sum += term.Coefficient * term.Atom.At(size);
        return sum;
    }

    public override string ToString() => Write("·", "", atom => atom.ToString(), atom => atom.ToString());

    private static SymInt Of(Atom atom) => Bounded(new(0, new([new Term(1, atom)])));

    private static SymInt Bounded(SymInt size) => size.Terms <= Longest ? size : throw new FormulaException();

    /// <summary>The sum as text.</summary>
    /// <param name="times">What stands between factors.</param>
    /// <param name="space">What stands around a sign.</param>
    /// <param name="alone">An atom.</param>
    /// <param name="asFactor">An atom that a number multiplies.</param>
    public string Write(string times, string space, Func<Atom, string> alone, Func<Atom, string> asFactor) => IsFixed
        ? Literal.Of(constant)
        : string.Concat(Summands(times, space, alone, asFactor, Literal.Of));

    private IEnumerable<string> Summands(string times, string space, Func<Atom, string> alone, Func<Atom, string> asFactor, Func<long, string> number)
    {
        var isFirst = true;
        foreach (var term in terms)
        {
            yield return Sign(term.Coefficient)
                + (term.Coefficient is 1 or -1 ? alone(term.Atom) : number(Math.Abs(term.Coefficient)) + times + asFactor(term.Atom));
            isFirst = false;
        }

        if (isFirst)
            yield return number(constant);
        else if (constant != 0)
            yield return Sign(constant) + number(Math.Abs(constant));

        string Sign(long number) => isFirst ? (number < 0 ? "-" : "") : number < 0 ? $"{space}-{space}" : $"{space}+{space}";
    }

    /// <summary>A summand: an atom so many times.</summary>
    private readonly record struct Term(long Coefficient, Atom Atom) : IEquatable<Term>;
}
