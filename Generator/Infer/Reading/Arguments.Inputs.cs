using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>How the values are read that a layer takes beside the current one.</summary>
internal sealed partial class Arguments
{
    private const string More = "Inputs";

    // The arguments that name one value.
    private static readonly string[] OfOne = ["Like", "Other", "Keys", "Mask"];

    /// <summary>Whether the layer names values that it takes beside the current one.</summary>
    public bool NamesValues => IsWritten(More) || OfOne.Any(IsWritten);

    /// <summary>The arguments, and their elements, that name the values which are taken beside the current one.</summary>
    public IEnumerable<(string Argument, int Element)> NamedValues =>
        Items(More).Select((_, i) => (More, i)).Concat(OfOne.Where(IsWritten).Select(argument => (argument, -1)));

    /// <summary>What comes in as one of the values, for messages.</summary>
    public string Comes(int input) => input == 0 ? Producer : $"{All[input].Name} is {All[input].Shape}";

    /// <summary>What brings a dimension of one of the values to a size.</summary>
    public Remedy[] Bring(int input, int place, SymInt size) =>
        input == 0 ? WidthRemedy.Of(this, place, size) : [Remedy.Choose($"bring {All[input].Name} to that before")];

    /// <summary>A size of a named value that weights depend on, and that therefore cannot be free.</summary>
    /// <param name="input">Which of the values it is.</param>
    /// <param name="place">The place of the dimension.</param>
    /// <param name="argument">The argument that names the value.</param>
    public SymInt FixedFeatures(int input, int place, string argument)
    {
        var size = All[input].Shape[place];
        if (size.IsKnownToWeights)
            return size;
        var finding = $"needs a fixed number of features, but {Comes(input)}, which depends on {string.Join(" and ", size.Names)}";
        Error(Rule.NeedsFixedSize, argument, finding, Remedy.Choose("give it a fixed number of features"));
        return 1;
    }

    /// <summary>Whether as many values come in as are taken; if not, that is reported.</summary>
    /// <param name="taker">What takes them.</param>
    /// <param name="names">What it calls them; null where it has no names for them.</param>
    public bool GetsInputs(string taker, IReadOnlyList<string?> names)
    {
        if (All.Count == names.Count)
            return true;
        var named = names.Count > 1 && names.All(name => name is not null) ? $", {Sentence.And(names.Select(name => Literal.Of(name!)))}" : "";
        var finding = $"gets {Sentence.Plural(All.Count, "value")}, but {taker} takes {names.Count}{named}";
        Error(Rule.InputCount, IsWritten(More) ? More : null, finding, All.Count < names.Count ? Added(names.Count - All.Count) : Fewer(names.Count - 1));
        return false;
    }

    // Values that nothing has taken up yet, if there are as many as are missing.
    private Remedy Added(int missing)
    {
        var unused = Graph!.UnusedNames.ToList();
        var given = Items(More).Select(item => $"{item}");
        if (unused.Count != missing)
            return Remedy.Choose($"name {(missing == 1 ? "the other" : "the others")} by {More} = new[] {{ … }}");
        return Set(More, $"new[] {{ {string.Join(", ", [.. given, .. unused.Select(Literal.Of)])} }}");
    }

    private Remedy Fewer(int most) => most == 0 && !Scope.HasParameters
        ? Replace($"{spec.Without(More)}")
        : Without(More, i => i >= most, "name fewer");
}
