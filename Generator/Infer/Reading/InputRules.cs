using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>What several inputs of a network must have.</summary>
internal static class InputRules
{
    /// <summary>As many as TorchSharp's modules take.</summary>
    public const int Most = 6;

    /// <summary>The first mistake in the inputs; null where there is none.</summary>
    public static Problem? Check(NetworkSpec spec)
    {
        if (spec.Inputs > Most)
            return Problem.OfLayer(Rule.TooManyInputs, Most, TooMany(spec), Remedy.Choose("put some of them together, as the features of one"));
        var names = spec.Layers.Take(spec.Inputs).Select(input => input.GivenName).ToList();
        var unnamed = names.FindIndex(string.IsNullOrWhiteSpace);
        if (unnamed >= 0)
            return Problem.OfLayer(Rule.InputWithoutName, unnamed, Unnamed(spec, unnamed), Named(names), Remedy.Of("remove it", Edit.Remove(unnamed)));
        for (var i = 1; i < names.Count; i++)
        {
            if (names.IndexOf(names[i]) is var first && first < i)
                return Twice(spec, names, i, first) with { Argument = "Name" };
        }

        return null;
    }

    private static string Unnamed(NetworkSpec spec, int input) =>
        $"{spec.LayerAt(input)}, has no Name, but is one of {spec.Inputs} Inputs, each of which is a parameter of forward";

    private static string TooMany(NetworkSpec spec) => $"{spec.LayerAt(Most)}, is one of {spec.Inputs} Inputs, but TorchSharp's modules take {Most} at most";

    private static Remedy Named(List<string?> names)
    {
        var edits = Enumerable.Range(0, names.Count).Where(i => string.IsNullOrWhiteSpace(names[i]))
            .Select(i => Edit.Set(i, "Name", Literal.Of(Free(names, i)))).ToArray();
        var each = edits.Length == 1 ? "it" : "each";
        return Remedy.Of($"give {each} a Name, such as {edits[0].Text}", edits);
    }

    private static string Free(List<string?> names, int input) =>
        Enumerable.Range(input + 1, names.Count + 1).Select(number => $"input{number}").First(name => !names.Contains(name));

    private static Problem Twice(NetworkSpec spec, List<string?> names, int input, int first)
    {
        var name = names[input]!;
        var free = Enumerable.Range(2, names.Count + 1).Select(number => $"{name}{number}").First(candidate => !names.Contains(candidate));
        var finding = $"{spec.LayerAt(input)}, names a value {Literal.Of(name)}, as Input, layer {first + 1}, does already";
        return Problem.OfLayer(Rule.TapTwice, input, finding, Remedy.Use(input, "Name", Literal.Of(free)));
    }
}
