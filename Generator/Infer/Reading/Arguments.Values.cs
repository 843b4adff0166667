using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>How single values are read: as they are written, or as expressions in a block's parameters.</summary>
internal sealed partial class Arguments
{
    private const string Readable = "write whole numbers and parameters with + - * /, brackets, min(a, b), max(a, b) and a < b ? c : d";
    private const string ReadableTest = "write bool parameters and comparisons such as a == b or a > b, with !, &&, || and brackets";

    /// <summary>What names in expressions stand for.</summary>
    public Scope Scope { get; init; } = Scope.None;

    /// <summary>Checks a whole number, which may be an element of an argument.</summary>
    public SymInt Whole(string argument, Value value, long least, int element = -1, long? byDefault = null)
    {
        if (!TryEvaluate(argument, value, element, out var number))
            return Math.Max(least, 1);
        if (number is not { } size)
        {
            Error(Rule.WrongKind, argument, NotWhole(argument, value, least), element, NumberRemedy.OfKind(this, argument, value, least, element));
            return Math.Max(least, 1);
        }

        if (!size.IsFixed || size.Value >= least)
            return size;
        Error(
            Rule.OutOfRange,
            argument,
            $"has {argument} {size}, which takes {OfAtLeast(least)}",
            element,
            NumberRemedy.AtLeast(this, argument, size.Value, least, byDefault, element));
        return Math.Max(least, 1);
    }

    /// <summary>Checks a number, which may be an element of an argument.</summary>
    public SymFloat Real(string argument, Value value, int element = -1)
    {
        if (value is Value.Real real)
            return real.Number;
        if (value is Value.Text { Content: var name } && Scope[name] is Binding.Number parameter)
            return parameter.Value;
        if (value is Value.Text { Content: var text } && !Scope.IsEmpty)
            return Evaluate(argument, value, name => Expression.ReadReal(text, name, IsFlag(text) ? _ => null : FlagValue, RealValue), element) ?? 1.0;
        if (value is Value.Integer { Number: var whole })
            return whole;
        Error(Rule.WrongKind, argument, $"has {value} for {argument}, which takes a number", element, NumberRemedy.OfNumber(this, argument, value, element));
        return 1;
    }

    /// <summary>Checks a flag, which may be an element of an argument.</summary>
    public SymBool Flag(string argument, Value value, int element = -1)
    {
        if (value is Value.Flag flag)
            return flag.On;
        if (value is not Value.Text { Content: var name } || Scope.IsEmpty)
            Error(
                Rule.WrongKind,
                argument,
                $"has {value} for {argument}, which takes true or false",
                element,
                NumberRemedy.OfFlag(this, argument, value, element));
        else if (Scope[name] is Binding.Switch parameter)
            return parameter.Value;
        else if (Scope[name] is { } other)
            Error(Rule.WrongKind, argument, NotBool(argument, value, name, other), element, Remedy.Choose("use true or false, or a bool parameter"));
        else if (Identifier.IsValid(name))
            Unknown(argument, value, name, element, Scope.Names.Where(candidate => Scope[candidate] is Binding.Switch));
        else
            return Evaluate(argument, value, text => Expression.ReadFlag(name, text, FlagValue, RealValue), element) ?? false;
        return false;
    }

    /// <summary>What a value stands for as the argument of a block's parameter.</summary>
    public Binding Bind(BlockParameter parameter, string argument, Value value, int element = -1) => parameter.Kind switch
    {
        ParameterKind.Int => new Binding.Whole(Whole(argument, value, long.MinValue, element)),
        ParameterKind.Real => new Binding.Number(Real(argument, value, element)),
        ParameterKind.Activation => new Binding.Function(Function(argument, value, element) ?? new(SymActivation.Names[0], null)),
        _ => new Binding.Switch(Flag(argument, value, element)),
    };

    /// <summary>A text as an expression; null after a mistake, which is reported.</summary>
    public SymInt? Evaluate(string argument, Value value, string text, int element = -1) => IsFlag(text)
        ? Evaluate<SymInt>(argument, value, name => Expression.Read(text, name), element)
        : Evaluate(argument, value, name => Expression.Read(text, name, FlagValue), element);

    private bool IsFlag(string text) => Scope[text.Trim()] is Binding.Switch;

    private SymBool? FlagValue(string name) => (Scope[name] as Binding.Switch)?.Value;

    private SymFloat? RealValue(string name) => (Scope[name] as Binding.Number)?.Value;

    private T? Evaluate<T>(string argument, Value value, Func<Func<string, SymInt>, T> read, int element)
        where T : struct
    {
        string? unknown = null;
        try
        {
            var result = read(NameValue);
            if (unknown is null)
                return result;
            Unknown(argument, value, unknown, element, Scope.Names);
        }
        catch (ExpressionException mistake)
        {
            var remedy = Remedy.Choose(typeof(T) == typeof(SymBool) ? ReadableTest : Readable);
            Error(Rule.UnreadableExpression, argument, $"has {value} for {argument}, but {mistake.Message}", element, remedy);
        }

        return null;

        SymInt NameValue(string name)
        {
            switch (Scope[name])
            {
                case Binding.Whole whole:
                    return whole.Value;
                case null:
                    unknown ??= name;
                    return 1;
                case var other:
                    var remedy = Remedy.Choose(typeof(T) == typeof(SymInt) ? "use int parameters" : "use int or double parameters");
                    Error(Rule.WrongKind, argument, NotInt(argument, value, name, other), element, remedy);
                    return 1;
            }
        }
    }

    // False after a mistake, which is reported; no number where the value is none.
    private bool TryEvaluate(string argument, Value value, int element, out SymInt? number)
    {
        number = value is Value.Integer integer ? (SymInt)integer.Number : null;
        if (value is not Value.Text { Content: var text } || Scope.IsEmpty)
            return true;
        number = Evaluate(argument, value, text, element);
        return number is not null;
    }

    private void Unknown(string argument, Value value, string name, int element, IEnumerable<string> candidates)
    {
        var meant = NearestName.Of(name, candidates);
        var remedy = meant is null
            ? Remedy.Choose("use one of them")
            : Remedy.Of($"use {meant}", Edit.Set(index, argument, Renamed(value, name, meant), element));
        Error(Rule.UnknownParameter, argument, NoParameter(argument, value), element, remedy);
    }

    // The argument as C#: nameof for a name alone.
    private static string Renamed(Value value, string name, string meant)
    {
        var text = ((Value.Text)value).Content;
        return text.Trim() == name ? $"nameof({Identifier.Escape(meant)})" : Literal.Of(Expression.Rename(text, name, meant));
    }

    private static string NotWhole(string argument, Value value, long least) =>
        $"has {value} for {argument}, which takes {(least == long.MinValue ? "a whole number" : OfAtLeast(least))}";

    private static string OfAtLeast(long least) => $"a whole number of at least {least}";

    private static string NotInt(string argument, Value value, string name, Binding other) =>
        $"has {value} for {argument}, but {name} is {other.Type}, "
        + $"which stands only {(other is Binding.Number ? "where a number need not be whole" : "in tests and where true or false does")}";

    private static string NotBool(string argument, Value value, string name, Binding other) =>
        $"has {value} for {argument}, but {name} is {other.Type}, not bool";

    private string NoParameter(string argument, Value value)
    {
        var all = Scope.Names.Count == 1 ? "the only parameter is" : "the parameters are";
        return $"has {value} for {argument}, but {all} {Sentence.And(Scope.Names)}";
    }
}
