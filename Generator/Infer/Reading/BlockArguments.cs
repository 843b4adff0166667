using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>The arguments that a use gives to a block: one for each parameter, written, inferred from what comes in, or the default.</summary>
internal sealed class BlockArguments
{
    /// <summary>The argument of a use with the arguments of the block.</summary>
    public const string Argument = "Arguments";

    private const string WholeNumber = "a whole number";

    private static readonly string InRange = $"{WholeNumber} from {int.MinValue} to {int.MaxValue}";

    private readonly Arguments use;
    private readonly NetworkSpec block;
    private readonly NamedArguments named;
    private int[] elements;     // which element of the use's arguments a parameter gets; −1 for none
    private int last = -1;

    private BlockArguments(Arguments use, NetworkSpec block)
    {
        (this.use, this.block, named) = (use, block, new NamedArguments(use, block, use.Items(Argument)));
        elements = Enumerable.Repeat(-1, block.Parameters.Count).ToArray();
    }

    /// <summary>What each parameter stands for; where a mistake is reported, not all.</summary>
    public List<Binding> Values { get; } = [];

    /// <summary>The arguments, defaults at the end left out.</summary>
    public IEnumerable<ConstructorArgument> Given => Values.Take(last + 1).Select(value => new ConstructorArgument(value.Setting));

    /// <summary>What the parameters stand for, for messages: <c>channels = 64, stride = 2</c>.</summary>
    public string Described => string.Join(", ", Values.Select((value, i) => $"{block.Parameters[i].Name} = {value}"));

    public static BlockArguments Of(Arguments use, NetworkSpec block)
    {
        var arguments = new BlockArguments(use, block);
        if (arguments.named.Read() && arguments.Distribute())
            arguments.Evaluate();
        return arguments;
    }

    /// <summary>The element of the use's arguments that a parameter gets; −1 for none.</summary>
    public int ElementOf(string parameter) => elements[IndexOf(parameter)];

    /// <summary>How an element of the use's arguments is written that gives a parameter a value.</summary>
    public string Written(string parameter, string value) =>
        named.IsNamed(ElementOf(parameter)) ? Literal.Of($"{parameter}: {value}") : value;

    // Positions have two readings: all parameters in their order, or those that the Input names are left out and inferred.
    private bool Distribute()
    {
        var inferable = Inferable();
        var (all, rest) = (Reading([]), inferable.Count == 0 || named.Names(inferable) ? null : Reading(inferable));
        var (isAll, isRest) = (Fits(all), rest is not null && Fits(rest));
        if (isAll && isRest && named.Positions > 0)
        {
            Report(all, rest!, inferable);
            return false;
        }

        if (isRest || (!isAll && rest is not null && named.Positions <= rest.Parameters.Count && Missing(rest).Count < Missing(all).Count))
            (all, isAll) = (rest!, isRest);
        if (all.Parameters.Take(named.Positions).FirstOrDefault(parameter => named.ElementOf(parameter.Name) >= 0) is { } twice)
        {
            use.Error(
                Rule.BlockArguments,
                Argument,
                $"gives {twice.Name} by position and by name",
                named.ElementOf(twice.Name),
                named.Once(named.ElementOf(twice.Name)));
            return false;
        }

        if (isAll)
        {
            elements = all.Elements;
            return true;
        }

        if (named.Positions > all.Parameters.Count)
            use.Error(
                Rule.BlockArguments,
                Argument,
                OtherCount(),
                all.Parameters.Count,
                use.Without(Argument, i => i >= all.Parameters.Count, "give no more than that"));
        else if (Missing(all) is { Count: > 0 } missing)
            use.Error(Rule.BlockArguments, null, OtherCount(), Remedy.Choose($"give {string.Join(" and ", missing)} too"));
        else
            elements = all.Elements;
        return use.Problem is null;
    }

    // What stands for the parameters that are not left out, in order; then what is named.
    private BlockReading Reading(List<string> leftOut)
    {
        var parameters = block.Parameters.Where(parameter => !leftOut.Contains(parameter.Name)).ToList();
        var given = Enumerable.Repeat(-1, block.Parameters.Count).ToArray();
        for (var i = 0; i < given.Length; i++)
        {
            var position = parameters.IndexOf(block.Parameters[i]);
            given[i] = position >= 0 && position < named.Positions ? position : named.ElementOf(block.Parameters[i].Name);
        }

        return new(parameters, given);
    }

    // Kinds alone are looked at: a value that does not fit is a mistake of its own.
    private bool Fits(BlockReading reading) => IsComplete(reading)
        && reading.Parameters.Take(named.Positions).Select((parameter, i) => IsOfKind(parameter, named[i]) && IsForIt(parameter, named[i])).All(fits => fits);

    // An activation is nothing else.
    private bool IsForIt(BlockParameter parameter, Value value) => value is not Value.Text { Content: var name }
        || use.Scope[name] is not { } binding || binding is Binding.Function == (parameter.Kind == ParameterKind.Activation);

    private bool IsComplete(BlockReading reading) => named.Positions <= reading.Parameters.Count && Missing(reading).Count == 0;

    private List<string> Missing(BlockReading reading) =>
        [.. reading.Parameters.Where(parameter => parameter.Default is null && reading.Elements[IndexOf(parameter.Name)] < 0)
            .Select(parameter => parameter.Name)];

    private static bool IsOfKind(BlockParameter parameter, Value value) => parameter.Kind switch
    {
        ParameterKind.Int => value is Value.Integer or Value.Text,
        ParameterKind.Real => value is Value.Integer or Value.Real or Value.Text,
        ParameterKind.Activation => value is Value.Member or Value.Text,
        _ => value is Value.Flag or Value.Text,
    };

    private void Report(BlockReading all, BlockReading rest, List<string> inferable)
    {
        var (one, other) = (Spelled(all), Spelled(rest));
        var remedies = new[] { use.Replace(one), use.Replace(other, $", with {Sentence.And(inferable)} inferred") };
        use.Error(Rule.BlockArguments, null, $"can be read in two ways, for {Signature()}", remedies);
    }

    private string Spelled(BlockReading reading)
    {
        var given = Enumerable.Range(0, block.Parameters.Count).Where(i => reading.Elements[i] >= 0)
            .Select(i => Literal.Of($"{block.Parameters[i].Name}: {named.Text(reading.Elements[i])}"));
        return $"{use.Kind}<{use.Type!.Name}>({string.Join(", ", given)})";
    }

    private void Evaluate()
    {
        for (var i = 0; i < elements.Length; i++)
        {
            var parameter = block.Parameters[i];
            if (elements[i] < 0 && parameter.Default is { } byDefault)
            {
                Values.Add(use.Bind(parameter, Argument, byDefault));
                continue;
            }

            last = i;
            Values.Add(elements[i] >= 0 ? Evaluate(parameter, named[elements[i]], elements[i]) : Inferred(parameter));
            if (Values[i] is Binding.Whole { Value: { IsFixed: true, Value: < int.MinValue or > int.MaxValue } large })
                use.Error(
                    Rule.BlockArguments,
                    elements[i] < 0 ? null : Argument,
                    Unfit($"{large}", parameter, InRange),
                    elements[i],
                    Remedy.Choose("give a smaller number"));
        }
    }

    private Binding.Whole Inferred(BlockParameter parameter) =>
        new(use.Fixed(SizeOf(parameter.Name)!.Value, $"{parameter.Name}, a parameter of {block.Name}"));

    private Binding Evaluate(BlockParameter parameter, Value value, int element)
    {
        var kind = parameter.Kind switch
        {
            ParameterKind.Int => value is Value.Integer ? InRange : WholeNumber,
            ParameterKind.Real => "a number",
            ParameterKind.Activation => "an activation",
            _ => "true or false",
        };
        var isTooLarge = parameter.Kind == ParameterKind.Int && value is Value.Integer { Number: var number } && !NumberTypes.Holds("int", number);
        if (isTooLarge || !IsOfKind(parameter, value) || (value is Value.Text && use.Scope.IsEmpty && parameter.Kind != ParameterKind.Activation))
            use.Error(Rule.BlockArguments, Argument, Unfit($"{value}", parameter, kind), element, Meant(parameter, value, element));
        return use.Bind(parameter, Argument, value, element);
    }

    /// <summary>The parameters that stand alone in the block's Input, where that has as many dimensions as what comes in.</summary>
    private List<string> Inferable() => block.Parameters.Where(parameter => parameter.Kind == ParameterKind.Int).Select(parameter => parameter.Name)
        .Where(name => SizeOf(name) is not null).ToList();

    // The size that stands for a parameter alone in one of the block's inputs; null where none does.
    private SymInt? SizeOf(string parameter)
    {
        for (var input = 0; input < block.Inputs; input++)
        {
            var (shape, items) = (use.All[input].Shape, block.Layers[input]["Shape"] as Value.List);
            var place = items?.Items.ToList().FindIndex(item => item is Value.Text { Content: var name } && name == parameter) ?? -1;
            if (place >= 0 && place < shape.Rank)
                return shape[place];
        }

        return null;
    }

    private int IndexOf(string parameter) => block.Parameters.ToList().FindIndex(candidate => candidate.Name == parameter);

    private string Unfit(string value, BlockParameter parameter, string kind) => $"gives {value} for {parameter.Name}, but {Signature()}, which takes {kind}";

    private Remedy[] Meant(BlockParameter parameter, Value value, int element)
    {
        Remedy[] remedies = parameter.Kind switch
        {
            ParameterKind.Int => NumberRemedy.OfKind(use, Argument, value, int.MinValue, element),
            ParameterKind.Real => [NumberRemedy.OfNumber(use, Argument, value, element)],
            ParameterKind.Activation => [Remedy.Choose($"give one, such as {SymActivation.Enum}.{SymActivation.Names[1]}")],
            _ => [NumberRemedy.OfFlag(use, Argument, value, element)],
        };
        return [.. remedies.Select(remedy => remedy.Advice is null ? use.Use(Argument, Written(parameter.Name, remedy.Edits[0].Text), element) : remedy)];
    }

    private string OtherCount() => $"gives {Sentence.Plural(named.Count, "argument")}, but {Signature()}";

    private string Signature() => block.Parameters.Count == 0
        ? $"{block.Name} takes none"
        : $"its constructor is {block.Name}({string.Join(", ", block.Parameters.Select(Declared))})";

    private static string Declared(BlockParameter parameter) =>
        $"{Binding.Open(parameter).Type} {parameter.Name}{(parameter.Default is null ? "" : $" = {parameter.Default}")}";

    /// <summary>Which parameters positions stand for, and which element of the use's arguments each parameter of the block gets.</summary>
    private sealed record BlockReading(List<BlockParameter> Parameters, int[] Elements);
}
