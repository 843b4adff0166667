using TorchDsl.Generator;
using TorchDsl.Generator.Parse;

namespace TorchDsl.Tests.Oracles;

/// <summary>A layer drawn at random: its kind and its arguments, all by name.</summary>
/// <param name="Kind">The attribute's name, such as <c>Conv</c>.</param>
/// <param name="Arguments">Whole numbers, arrays of them, words, flags.</param>
internal sealed record DrawnLayer(string Kind, params (string Name, object Value)[] Arguments)
{
    private static readonly string[] Parameters = ["InChannels", "OutChannels", "InFeatures", "OutFeatures", "Features", "Dim", "P", "Count", "Size", "InputSize", "HiddenSize", "EmbedDim", "NumHeads"];

    /// <summary>The layer for Infer, without Roslyn.</summary>
    public LayerSpec ToSpec() => new(
        Kind,
        Arguments.Select(argument => new Argument(argument.Name, ToValue(argument.Value), IsParameter(argument.Name) ? Place.Position : Place.Name)).ToEquatableArray());

    /// <summary>The layer as C#.</summary>
    public override string ToString() => $"{Kind}({string.Join(", ", Arguments.OrderBy(a => !IsParameter(a.Name)).Select(ToCode))})";

    public T Get<T>(string name, T byDefault) =>
        Arguments.FirstOrDefault(argument => argument.Name == name) is { Name: not null } found ? (T)found.Value : byDefault;

    /// <summary>A setting with one number per axis.</summary>
    public long[] PerAxis(string name, long[] byDefault) =>
        Arguments.FirstOrDefault(argument => argument.Name == name).Value switch
        {
            null => byDefault,
            int all => [.. byDefault.Select(_ => (long)all)],
            int[] each => [.. each.Select(size => (long)size)],
            var other => throw new InvalidOperationException($"{name} is {other}."),
        };

    // A pooling's kernel is a parameter of its attribute, a convolution's may be a property.
    private bool IsParameter(string name) => Parameters.Contains(name) || (name == "Kernel" && Kind != "Conv");

    private string ToCode((string Name, object Value) argument)
    {
        var value = argument.Value switch
        {
            bool flag => flag ? "true" : "false",
            int[] each => $"new[] {{ {string.Join(", ", each)} }}",
            string word => $"\"{word}\"",
            TorchSharp.PaddingModes mode => $"TorchSharp.PaddingModes.{mode}",
            var number => Convert.ToString(number, System.Globalization.CultureInfo.InvariantCulture)!,
        };
        return IsParameter(argument.Name)
            ? $"{char.ToLowerInvariant(argument.Name[0])}{argument.Name[1..]}: {value}"
            : $"{argument.Name} = {value}";
    }

    private static Value ToValue(object value) => value switch
    {
        int number => new Value.Integer(number),
        int[] each => new Value.List(each.Select(number => (Value)new Value.Integer(number)).ToEquatableArray()),
        string word => new Value.Text(word),
        bool flag => new Value.Flag(flag),
        double real => new Value.Real(real),
        TorchSharp.PaddingModes mode => new Value.Member($"PaddingModes.{mode}", (long)mode),
        _ => throw new ArgumentException($"{value} is no argument.", nameof(value)),
    };
}
