using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>How names are read: those of layers and of values, with the numbers in them.</summary>
internal sealed partial class Arguments
{
    /// <summary>A name, which may be an element of an argument; null where that is none, which is reported.</summary>
    public string? Name(string argument, int element = -1)
    {
        var value = element < 0 ? spec[argument] : Items(argument)[element];
        if (value is Value.Text { Content: var name } && !string.IsNullOrWhiteSpace(name))
            return OfTurn(argument, name, element)?.Text;
        Error(Rule.WrongKind, argument, $"has {value ?? new Value.Null()} for {argument}, which takes a name", element, Remedy.Choose("give one"));
        return null;
    }

    /// <summary>The name that is written for the layer; null for none, and after a mistake, which is reported.</summary>
    public TurnName? GivenName() => spec.GivenName is { } name ? OfTurn("Name", name) : null;

    /// <summary>Names, which were read before.</summary>
    public EquatableArray<string> Words(string argument) => Items(argument).Select((_, i) => Name(argument, i) ?? "").ToEquatableArray();

    private TurnName? OfTurn(string argument, string name, int element = -1)
    {
        var words = Scope.Names.Append(Turn.Name);
        if (!TurnName.HasNumbers(name, words))
            return new(name, Counts: false);
        if (Scope[Turn.Name] is null && TurnName.HasNumbers(name, Turn.Name))
        {
            Error(
                Rule.UnknownParameter,
                argument,
                $"has {Literal.Of(name)} for {argument}, but {Turn.Name} counts the turns of a repetition, and nothing is repeated here",
                element,
                Remedy.Choose("repeat it by Repeat, or write a number"));
            return null;
        }

        var turn = (Scope[Turn.Name] as Binding.Whole)?.Value.ToString() ?? Turn.Name;
        var result = TurnName.Of(name, words, text => Evaluate(argument, new Value.Text(name), text, element) ?? 0, turn);
        return Problem is null ? result : null;
    }
}
