using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
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
    private readonly EquatableArray<Value> written;
    private readonly int[] elements;        // which element of the use's arguments a parameter gets; −1 for none
    private int last = -1;

    private BlockArguments(Arguments use, NetworkSpec block)
    {
        (this.use, this.block, written) = (use, block, use.Items(Argument));
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
        if (arguments.Distribute())
            arguments.Evaluate();
        return arguments;
    }

    /// <summary>The element of the use's arguments that a parameter gets; −1 for none.</summary>
    public int ElementOf(string parameter) => elements[IndexOf(parameter)];

    // Positions are the constructor's, unless too few arguments are given and those that Input names can be inferred.
    private bool Distribute()
    {
        var required = block.Parameters.Count(parameter => parameter.Default is null);
        var skipped = written.Count < required ? Inferable() : [];
        var given = 0;
        for (var i = 0; i < elements.Length && given < written.Count; i++)
        {
            if (!skipped.Contains(block.Parameters[i].Name))
                elements[i] = given++;
        }

        var missing = block.Parameters.Where((parameter, i) => parameter.Default is null && elements[i] < 0)
            .Select(parameter => parameter.Name).Where(name => !skipped.Contains(name)).ToList();
        if (given == written.Count && missing.Count == 0)
            return true;
        if (given < written.Count)
            use.Error(Rule.BlockArguments, Argument, OtherCount(missing), given);
        else
            use.Error(Rule.BlockArguments, null, OtherCount(missing));
        return false;
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
            Values.Add(elements[i] >= 0 ? Evaluate(parameter, written[elements[i]], elements[i]) : Inferred(parameter));
            if (Values[i] is Binding.Whole { Value: { IsFixed: true, Value: < int.MinValue or > int.MaxValue } large })
                use.Error(Rule.BlockArguments, elements[i] < 0 ? null : Argument, Unfit($"{large}", parameter, InRange), elements[i]);
        }
    }

    private Binding.Whole Inferred(BlockParameter parameter) =>
        new(use.Fixed(use.Input[PlaceInInput(parameter.Name)], $"{parameter.Name}, a parameter of {block.Name}"));

    private Binding Evaluate(BlockParameter parameter, Value value, int element)
    {
        var (kind, fits) = parameter.Kind switch
        {
            ParameterKind.Int when value is Value.Integer { Number: var number } => (InRange, NumberTypes.Holds("int", number)),
            ParameterKind.Int => (WholeNumber, value is Value.Text),
            ParameterKind.Real => ("a number", value is Value.Integer or Value.Real or Value.Text),
            _ => ("true or false", value is Value.Flag or Value.Text),
        };
        if (!fits || (value is Value.Text && use.Scope.IsEmpty))
            use.Error(Rule.BlockArguments, Argument, Unfit($"{value}", parameter, kind), element);
        return use.Bind(parameter, Argument, value, element);
    }

    /// <summary>The parameters that stand alone in the block's Input, where that has as many dimensions as what comes in.</summary>
    private List<string> Inferable() => block.Parameters.Where(parameter => parameter.Kind == ParameterKind.Int).Select(parameter => parameter.Name)
        .Where(name => PlaceInInput(name) is >= 0 and var place && place < use.Input.Rank).ToList();

    private int PlaceInInput(string parameter) =>
        (block.Layers[0]["Shape"] as Value.List)?.Items.ToList().FindIndex(item => item is Value.Text { Content: var name } && name == parameter) ?? -1;

    private int IndexOf(string parameter) => block.Parameters.ToList().FindIndex(candidate => candidate.Name == parameter);

    private string Unfit(string value, BlockParameter parameter, string kind) => $"gives {value} for {parameter.Name}, but {Signature()}: use {kind}";

    private string OtherCount(List<string> missing) => $"gives {Sentence.Plural(written.Count, "argument")}, but {Signature()}: "
        + (missing.Count == 0 ? "give no more than that" : $"give {string.Join(" and ", missing)} too");

    private string Signature() => block.Parameters.Count == 0
        ? $"{block.Name} takes none"
        : $"its constructor is {block.Name}({string.Join(", ", block.Parameters.Select(Declared))})";

    private static string Declared(BlockParameter parameter) =>
        $"{Binding.Open(parameter).Type} {parameter.Name}{(parameter.Default is null ? "" : $" = {parameter.Default}")}";
}
