using System.Globalization;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>The arguments of a use: those by position, then those that are named in a text, as <c>"stride: 2"</c>.</summary>
internal sealed class NamedArguments(Arguments use, NetworkSpec block, EquatableArray<Value> written)
{
    private readonly Dictionary<string, int> elements = new(StringComparer.Ordinal);
    private readonly Value[] values = [.. written];

    /// <summary>How many are given by position.</summary>
    public int Positions { get; private set; }

    public int Count => values.Length;

    /// <summary>An argument without its name.</summary>
    public Value this[int element] => values[element];

    public bool IsNamed(int element) => element >= Positions;

    /// <summary>The element that is named for a parameter; −1 for none.</summary>
    public int ElementOf(string parameter) => elements.TryGetValue(parameter, out var element) ? element : -1;

    /// <summary>Whether any of some parameters is named.</summary>
    public bool Names(IEnumerable<string> parameters) => parameters.Any(elements.ContainsKey);

    /// <summary>An argument as it stands behind a name: <c>2</c>, or an expression without its quotes.</summary>
    public string Text(int element) => values[element] is Value.Text text ? text.Content : $"{values[element]}";

    /// <summary>Takes the names from the arguments; whether they are right, for else that is reported.</summary>
    public bool Read()
    {
        Positions = values.Length;
        for (var i = 0; i < values.Length && use.Problem is null; i++)
        {
            if (Split(values[i]) is not var (name, text))
            {
                if (Positions < i)
                    use.Error(Rule.BlockArguments, BlockArguments.Argument, AfterNames(values[i]), i, Remedy.Choose("give all further ones by name"));
                continue;
            }

            Positions = Math.Min(Positions, i);
            var kind = block.Parameters.FirstOrDefault(parameter => parameter.Name == name)?.Kind;
            if (kind is null)
                ReportUnknown(name, text, i);
            else if (ElementOf(name) is >= 0 and var first)
                use.Error(Rule.BlockArguments, BlockArguments.Argument, $"gives {name} twice", i, Once(i), Once(first));
            else
                (elements[name], values[i]) = (i, Parse(text, (Value.Text)values[i], kind == ParameterKind.Real));
        }

        return use.Problem is null;
    }

    // A name that is followed by a colon; an expression begins with no such thing.
    private static (string Name, string Text)? Split(Value value)
    {
        if (value is not Value.Text { Content: var content } || content.IndexOf(':') is not (> 0 and var colon))
            return null;
        var name = content.Substring(0, colon).Trim().TrimStart('@');
        return Identifier.IsValid(name) ? (name, content.Substring(colon + 1).Trim()) : null;
    }

    private static Value Parse(string text, Value.Text written, bool isReal)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
            return new Value.Integer(whole);
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return new Value.Real(number);
        if (bool.TryParse(text, out var flag))
            return new Value.Flag(flag);
        if (isReal)
            return Constant(names => Expression.ReadReal(text, names, _ => null, _ => null)) is { IsOpen: false, Value: var real }
                ? new Value.Real(real)
                : written with { Content = text };
        return Constant(names => Expression.Read(text, names)) is { IsFixed: true, Value: var constant }
            ? new Value.Integer(constant)
            : written with { Content = text };
    }

    // An expression without parameters; null for another one.
    private static T? Constant<T>(Func<Func<string, SymInt>, T> read)
        where T : struct
    {
        var namesSomething = false;
        try
        {
            var result = read(_ =>
            {
                namesSomething = true;
                return 1;
            });
            return namesSomething ? null : result;
        }
        catch (ExpressionException)
        {
            return null;
        }
    }

    private void ReportUnknown(string name, string text, int element)
    {
        var names = block.Parameters.Select(parameter => parameter.Name).ToList();
        var nearest = NearestName.Of(name, names);
        var known = names.Count == 0 ? $"{block.Name} takes none" : $"{block.Name} has {Sentence.And(names)}";
        var argument = nearest is null ? null : Literal.Of($"{nearest}: {text}");
        var remedy = argument is null ? Remedy.Choose("use one of them") : use.Use(BlockArguments.Argument, argument, element);
        use.Error(Rule.BlockArguments, BlockArguments.Argument, $"names a parameter {name}, but {known}", element, remedy);
    }

    private static string AfterNames(Value value) => $"gives {value} by position after arguments by name";

    /// <summary>The remedy that leaves one of two arguments for a parameter out.</summary>
    public Remedy Once(int element) => use.Without(BlockArguments.Argument, i => i == element, "give it once");
}
