using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Sizes;

/// <summary>A setting that is on or off, or that parameters of a block decide.</summary>
internal readonly record struct SymBool
{
    private readonly bool isOn;
    private readonly Test? test;

    private SymBool(bool isOn, Test? test) => (this.isOn, this.test) = (isOn, test);

    public static implicit operator SymBool(bool isOn) => new(isOn, null);

    public static SymBool Parameter(string name) => new(false, new Test.Flag(name));

    /// <summary>Two sizes, compared by one of C#'s operators.</summary>
    public static SymBool Compare(SymInt left, string sign, SymInt right) => left - right is { IsFixed: true } difference
        ? new SymBool(Test.Comparison.Holds(difference.Value, sign, 0), null)
        : new SymBool(false, new Test.Comparison(left, sign, right));

    /// <summary>Two numbers that need not be whole, compared by one of C#'s operators.</summary>
    public static SymBool Compare(SymFloat left, string sign, SymFloat right) => left.IsOpen || right.IsOpen
        ? new SymBool(false, new Test.Order(left, sign, right))
        : new SymBool(Test.Comparison.Holds(left.Value.CompareTo(right.Value), sign, 0), null);

    /// <summary>Whether parameters decide it.</summary>
    public bool IsOpen => test is not null;

    public bool IsOn => isOn;

    public bool IsOff => !isOn && !IsOpen;

    /// <summary>1 where it is on, else 0.</summary>
    public SymInt Count => test is null ? (isOn ? 1 : 0) : test is Test.Flag flag ? SymInt.Switch(flag.Name) : SymInt.Choose(this, 1, 0);

    /// <summary>The parameter that it is; null where it is known, or another test.</summary>
    public string? Name => (test as Test.Flag)?.Name;

    /// <summary>The parameters that decide it.</summary>
    public IEnumerable<string> Parameters => test is null ? [] : test.Parameters;

    public static SymBool operator !(SymBool flag) => flag.test is { } test ? new SymBool(false, new Test.Not(test)) : new SymBool(!flag.isOn, null);

    public static SymBool And(SymBool left, SymBool right) => left.IsOff || right.IsOff ? false
        : left.test is null ? right
        : right.test is null ? left
        : left == right ? left
        : new(false, new Test.Pair(left.test, right.test, AreBoth: true));

    public static SymBool Or(SymBool left, SymBool right) => left.IsOn || right.IsOn ? true
        : left.test is null ? right
        : right.test is null ? left
        : new(false, new Test.Pair(left.test, right.test, AreBoth: false));

    /// <summary>Whether another is on wherever this one is, as far as their tests say it.</summary>
    public bool Implies(SymBool other) =>
        IsOff || other.IsOn || (test is not null && other.test is not null && other.test.All.All(test.All.Contains));

    /// <summary>Whether it is on for given parameters.</summary>
    public bool At(Func<string, long> size) => test?.At(size) ?? isOn;

    /// <summary>The test as text, or true or false.</summary>
    public string Write(Words words) => test?.Write(words) ?? Literal.Of(isOn);

    public override string ToString() => Write(Words.Plain);
}
