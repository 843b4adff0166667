using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>How the values are read that a layer takes beside the current one.</summary>
internal sealed partial class Arguments
{
    private const string More = "Inputs";

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

    private Remedy Fewer(int most) => most == 0 && Scope.IsEmpty
        ? Replace($"{spec.Without(More)}")
        : Without(More, i => i >= most, "name fewer");
}
