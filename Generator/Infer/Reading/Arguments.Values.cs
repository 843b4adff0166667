using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>How single values are read: as they are written, or as expressions in a block's parameters.</summary>
internal sealed partial class Arguments
{
    /// <summary>What names in expressions stand for.</summary>
    public Scope Scope { get; init; } = Scope.None;

    /// <summary>Checks a whole number, which may be an element of an argument.</summary>
    public SymInt Whole(string argument, Value value, long least, int element = -1)
    {
        if (!TryEvaluate(argument, value, element, out var number))
            return Math.Max(least, 1);
        if (number is not { } size)
        {
            Error(Rule.WrongKind, argument, NotWhole(argument, value, least), element);
            return Math.Max(least, 1);
        }

        if (!size.IsFixed || size.Value >= least)
            return size;
        Error(Rule.OutOfRange, argument, $"has {argument} {size}: use a whole number of at least {least}", element);
        return Math.Max(least, 1);
    }

    /// <summary>Checks a number, which may be an element of an argument.</summary>
    public SymFloat Real(string argument, Value value, int element = -1)
    {
        if (value is Value.Real real)
            return real.Number;
        if (value is Value.Text { Content: var name } && Scope[name] is Binding.Number parameter)
            return parameter.Value;
        if (!TryEvaluate(argument, value, element, out var number))
            return 1;
        if (number is { } whole)
            return SymFloat.Of(whole);
        Error(Rule.WrongKind, argument, $"has {value} for {argument}: use a number", element);
        return 1;
    }

    /// <summary>Checks a flag, which may be an element of an argument.</summary>
    public SymBool Flag(string argument, Value value, int element = -1)
    {
        if (value is Value.Flag flag)
            return flag.On;
        if (value is not Value.Text { Content: var name } || Scope.IsEmpty)
            Error(Rule.WrongKind, argument, $"has {value} for {argument}: use true or false", element);
        else if (Scope[name] is Binding.Switch parameter)
            return parameter.Value;
        else if (Scope[name] is { } other)
            Error(Rule.WrongKind, argument, NotBool(argument, value, name, other), element);
        else
            Unknown(argument, value, name, element, Scope.Names.Where(candidate => Scope[candidate] is Binding.Switch));
        return false;
    }

    /// <summary>What a value stands for as the argument of a block's parameter.</summary>
    public Binding Bind(BlockParameter parameter, string argument, Value value, int element = -1) => parameter.Kind switch
    {
        ParameterKind.Int => new Binding.Whole(Whole(argument, value, long.MinValue, element)),
        ParameterKind.Real => new Binding.Number(Real(argument, value, element)),
        _ => new Binding.Switch(Flag(argument, value, element)),
    };

    /// <summary>A text as an expression; null after a mistake, which is reported.</summary>
    public SymInt? Evaluate(string argument, Value value, string text, int element = -1)
    {
        string? unknown = null;
        try
        {
            var result = Expression.Read(text, NameValue);
            if (unknown is null)
                return result;
            Unknown(argument, value, unknown, element, Scope.Names);
        }
        catch (ExpressionException mistake)
        {
            Error(Rule.UnreadableExpression, argument, Unreadable(argument, value, mistake), element);
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
                    Error(Rule.WrongKind, argument, NotInt(argument, value, name, other), element);
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
        Fix[] fixes = meant is null ? [] : [Use(argument, Renamed(value, name, meant), element)];
        Error(Rule.UnknownParameter, argument, NoParameter(argument, value, meant), element, fixes);
    }

    // The argument as C#: nameof for a name alone.
    private static string Renamed(Value value, string name, string meant)
    {
        var text = ((Value.Text)value).Content;
        return text.Trim() == name ? $"nameof({Identifier.Escape(meant)})" : Literal.Of(Expression.Rename(text, name, meant));
    }

    private static string NotWhole(string argument, Value value, long least) =>
        $"has {(value is Value.Null ? "null" : $"{value}, not a whole number,")} for {argument}: "
        + $"use a whole number{(least == long.MinValue ? "" : $" of at least {least}")}";

    private static string NotInt(string argument, Value value, string name, Binding other) =>
        $"has {value} for {argument}, but {name} is {other.Type}, "
        + $"which stands alone and {(other is Binding.Number ? "where a number need not be whole" : "where true or false does")}: use int parameters";

    private static string NotBool(string argument, Value value, string name, Binding other) =>
        $"has {value} for {argument}, but {name} is {other.Type}, not bool: use true or false, or a bool parameter";

    private static string Unreadable(string argument, Value value, ExpressionException mistake) =>
        $"has {value} for {argument}, but {mistake.Message}: "
        + "write whole numbers and parameters with + - * /, brackets, min(a, b) and max(a, b)";

    private string NoParameter(string argument, Value value, string? meant)
    {
        var all = Scope.Names.Count == 1 ? "the only parameter is" : "the parameters are";
        return $"has {value} for {argument}, but {all} {Sentence.And(Scope.Names)}: use {meant ?? "one of them"}";
    }
}
