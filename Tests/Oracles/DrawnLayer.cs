using TorchDsl.Generator;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;
using TorchDsl.Tests.Oracles.Graphs;

namespace TorchDsl.Tests.Oracles;

/// <summary>A layer drawn at random: its kind and its arguments, all by name.</summary>
/// <param name="Kind">The attribute's name, such as <c>Conv</c>.</param>
/// <param name="Arguments">Whole numbers, arrays of them, words, lists of them, flags, formulas; of Use its Block too.</param>
internal sealed record DrawnLayer(string Kind, params (string Name, object Value)[] Arguments)
{
    /// <summary>Which turn of the innermost repetition its module is made for.</summary>
    public int Turn { get; init; }

    /// <summary>Whether it is a parameter that says how often it is repeated, though it is known here.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The block of a use.</summary>
    public DrawnBlock? Block => Get<object?>(nameof(Block), null) as DrawnBlock;

    /// <summary>The names of the further results of the block of a use.</summary>
    public IEnumerable<string> Results => Block is null ? [] : Block.Layers.Where(layer => layer.Kind == "Output").Select(layer => layer.Get("Name", ""));

    /// <summary>Whether it joins branches.</summary>
    public bool JoinsBranches => IsJoin && Get("Names", Array.Empty<string>()).Length == 0;

    /// <summary>Whether it makes one value of several.</summary>
    public bool IsJoin => Kind is "Add" or "Sub" or "Mul" or "Maximum" or "Minimum" or "Concat";

    /// <summary>The layer for Infer, without Roslyn.</summary>
    public LayerSpec ToSpec() => new(
        Kind,
        Written.Select(argument => new Argument(argument.Name, ToValue(argument.Value), PlaceOf(argument.Name))).ToEquatableArray())
    {
        Type = Block is null ? null : new TypeSpec(Block.Name, $"global::{Block.Name}") { IsNetwork = true },
    };

    /// <summary>The layer as C#.</summary>
    public override string ToString()
    {
        var arguments = Written.OrderBy(a => PlaceOf(a.Name) == Place.Name).Select(ToCode).Where(code => code.Length > 0);
        return $"{Kind}{(Block is null ? "" : $"<{Block.Name}>")}({string.Join(", ", arguments)})";
    }

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

    /// <summary>The blocks that layers use, and those that they use, each once.</summary>
    public static EquatableArray<BlockSpec> Blocks(IEnumerable<DrawnLayer> layers)
    {
        var blocks = new Dictionary<string, BlockSpec>(StringComparer.Ordinal);
        foreach (var block in layers.Select(layer => layer.Block).OfType<DrawnBlock>())
        {
            foreach (var inner in Blocks(block.Layers))
                blocks[inner.FullName] = inner;
            blocks[$"global::{block.Name}"] = new($"global::{block.Name}", block.ToSpec());
        }

        return blocks.Values.ToEquatableArray();
    }

    private IEnumerable<(string Name, object Value)> Written => Arguments.Where(argument => argument.Value is not DrawnBlock);

    // What cannot be set as a property is a parameter of the attribute's constructor; a list takes all that follow.
    private Place PlaceOf(string name)
    {
        var property = typeof(LayerAttribute).Assembly.GetType($"TorchDsl.{Kind}Attribute{(Block is null ? "" : "`1")}")!.GetProperty(name)!;
        return property.SetMethod is not null ? Place.Name : property.PropertyType.IsInterface ? Place.Params : Place.Position;
    }

    private string ToCode((string Name, object Value) argument)
    {
        var value = argument.Value switch
        {
            bool flag => flag ? "true" : "false",
            int[] each => $"new[] {{ {string.Join(", ", each)} }}",
            string word => $"\"{word}\"",
            string[] words => string.Join(", ", words.Select(word => $"\"{word}\"")),
            TorchSharp.PaddingModes mode => $"TorchSharp.PaddingModes.{mode}",
            TorchSharp.torch.UpsampleMode mode => $"TorchSharp.torch.UpsampleMode.{mode}",
            var number => Convert.ToString(number, System.Globalization.CultureInfo.InvariantCulture)!,
        };
        return PlaceOf(argument.Name) switch
        {
            Place.Name => $"{argument.Name} = {value}",
            Place.Params => argument.Value is int[] numbers ? string.Join(", ", numbers) : value,
            _ => $"{char.ToLowerInvariant(argument.Name[0])}{argument.Name[1..]}: {value}",
        };
    }

    internal static Value ToValue(object value) => value switch
    {
        int number => new Value.Integer(number),
        int[] each => new Value.List(each.Select(number => (Value)new Value.Integer(number)).ToEquatableArray()),
        string word => new Value.Text(word),
        string[] words => new Value.List(words.Select(word => (Value)new Value.Text(word)).ToEquatableArray()),
        bool flag => new Value.Flag(flag),
        Formula formula => new Value.Text(formula.Expression),
        Condition condition => new Value.Text(condition.Expression),
        double real => new Value.Real(real),
        TorchSharp.PaddingModes mode => new Value.Member($"PaddingModes.{mode}", "", (long)mode),
        TorchSharp.torch.UpsampleMode mode => new Value.Member($"UpsampleMode.{mode}", "", (long)mode),
        _ => throw new ArgumentException($"{value} is no argument.", nameof(value)),
    };
}
