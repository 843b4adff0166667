using TorchDsl.Generator;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Tests.Oracles.Graphs;

/// <summary>A block drawn at random: a class whose layers are set by the parameters of its constructor.</summary>
/// <param name="Name">The name of its class, the same for the same block.</param>
/// <param name="Parameters">The names of its parameters, all whole numbers; first those of its Input.</param>
/// <param name="Input">The pattern of its input: numbers, parameters as formulas, and names of free sizes.</param>
internal sealed record DrawnBlock(string Name, string[] Parameters, object[] Input, DrawnLayer[] Layers)
{
    /// <summary>The blocks that it uses, and itself last.</summary>
    public IEnumerable<DrawnBlock> WithInner => Of(Layers).Append(this);

    /// <summary>The blocks that layers use, each after those that it uses itself.</summary>
    public static IEnumerable<DrawnBlock> Of(IEnumerable<DrawnLayer> layers) =>
        layers.Where(layer => layer.Kind == "Use").SelectMany(use => use.Get<DrawnBlock>("Block", null!).WithInner);

    /// <summary>The layers for the arguments of a use and what comes in, the batch included.</summary>
    public DrawnNetwork For(int[] arguments, long[] shape)
    {
        var sample = shape[1..];
        var values = Values(arguments);
        foreach (var name in Parameters[..^arguments.Length])
            values.Add(name, (int)sample[PlaceOf(name)]);
        if (sample.Length != Input.Length || !sample.Zip(Input).All(size => Fits(size.First, size.Second, values)))
            throw new ArgumentException("The block takes another shape.");
        return new([.. sample.Select(size => (int)size)], [.. Decided.For(Layers, values)]);
    }

    /// <summary>The parameters that a use gives, which are the last.</summary>
    public Dictionary<string, int> Values(int[] arguments) =>
        Parameters[^arguments.Length..].Zip(arguments).ToDictionary(pair => pair.First, pair => pair.Second);

    /// <summary>The block for Infer, without Roslyn.</summary>
    public NetworkSpec ToSpec() => new(
        "", EquatableArray<string>.Empty, Name, new() { IsPartial = true }, EquatableArray<string>.Empty,
        Layers.Select(layer => layer.ToSpec()).Prepend(new LayerSpec("Input", new([Shape]))).ToEquatableArray())
    {
        Blocks = DrawnLayer.Blocks(Layers),
        Parameters = Parameters.Select(name => new BlockParameter(name, ParameterKind.Int, null)).ToEquatableArray(),
    };

    /// <summary>The class as C#, but for its name.</summary>
    public string Body => $"[Input({string.Join(", ", Input.Select(size => size is string name ? $"\"{name}\"" : size))}), "
        + $"{string.Join<DrawnLayer>(", ", Layers)}] public partial class ";

    public string Code => $"{Body}{Name}{(Parameters.Length == 0 ? "" : $"({string.Join(", ", Parameters.Select(name => $"int {name}"))})")};";

    /// <summary>The block, its name made of what is in it.</summary>
    public DrawnBlock Named() => this with { Name = $"Block{Body.Aggregate(2166136261u, (hash, letter) => (hash ^ letter) * 16777619u):x8}" };

    /// <summary>Whether parameters say how often some of its layers are repeated.</summary>
    public bool IsOpen => Layers.SelectMany(layer => layer.Arguments).Any(argument => argument is { Name: "Count" or "Repeat", Value: Formula });

    /// <summary>Whether a parameter is a size, or a setting as large as one, and not only how often or whether something is there.</summary>
    public bool IsSize(string parameter) => Layers.SelectMany(layer => layer.Arguments)
        .Any(argument => argument.Name is not ("Count" or "Repeat") && argument.Value is Formula formula && formula.Parameter == parameter)
        || PlaceOf(parameter) >= 0;

    private Argument Shape => new("Shape", new Value.List(Input.Select(DrawnLayer.ToValue).ToEquatableArray()), Place.Params);

    private int PlaceOf(string parameter) => Array.FindIndex(Input, size => size is Formula formula && formula.Parameter == parameter);

    private static bool Fits(long actual, object expected, Dictionary<string, int> values) => expected switch
    {
        int number => number == actual,
        Formula formula => formula.For(values) == actual,
        _ => true,
    };
}
