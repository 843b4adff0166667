using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>What the class of a network calls its inputs: a name that a layer could have becomes an identifier that is free.</summary>
internal static class InputNames
{
    private const string Default = "input";

    /// <summary>The parameters of forward.</summary>
    public static string[] Parameters(NetworkSpec spec)
    {
        var taken = new HashSet<string>(MemberNames.Inherited, StringComparer.Ordinal);
        taken.UnionWith(MemberNames.Generated);
        taken.UnionWith(spec.Parameters.Select(parameter => parameter.Name));
        return All(spec, name => name, taken);
    }

    /// <summary>What begins the names of the constants of each input; empty where there is one input alone, whose constants need none.</summary>
    public static string[] Constants(NetworkSpec spec) => spec.Inputs > 1 ? All(spec, Pascal, new(Taken, StringComparer.Ordinal)) : [];

    /// <summary>The names of all constants that there are for each of several inputs.</summary>
    public static IEnumerable<string> Generated(NetworkSpec spec) => Constants(spec).SelectMany(input => Suffixes.Select(suffix => input + suffix));

    private static readonly string[] Suffixes =
        ["Shape", .. NetworkSpec.GeneratedConstants.Where(name => name.StartsWith("ReceptiveField", StringComparison.Ordinal))];

    // InputShape is that of the first input, whatever it is called.
    private static readonly string[] Taken = ["Input", "Output"];

    private static string[] All(NetworkSpec spec, Func<string, string> write, HashSet<string> taken)
    {
        var names = new string[spec.Inputs];
        for (var i = 0; i < names.Length; i++)
        {
            var given = spec.Layers[i].GivenName;
            names[i] = Identifier.Free(write(Identifier.From(string.IsNullOrWhiteSpace(given) ? Default : given!)), taken.Contains);
            taken.Add(names[i]);
        }

        return names;
    }

    // token_ids becomes TokenIds.
    private static string Pascal(string name) =>
        string.Concat(name.Split('_').Where(part => part.Length > 0).Select(part => char.ToUpperInvariant(part[0]) + part.Substring(1)).DefaultIfEmpty("_"));
}
