using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>The blocks that a network uses, and what is known of each by itself: worked out once, however often it is used.</summary>
internal sealed class BlockTable(NetworkSpec root, Action poll)
{
    private readonly Dictionary<string, NetworkSpec> blocks = root.Blocks.ToDictionary(block => block.FullName, block => block.Network, StringComparer.Ordinal);
    private readonly Dictionary<string, (Problem? Mistake, EquatableArray<Problem> Warnings)> alone = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> layers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> depths = new(StringComparer.Ordinal);
    private readonly Dictionary<BlockUse, Network> uses = [];
    private readonly bool hasCycle = root.Blocks.Any(block => block.Network.Layers.Any(layer => layer.Type is { Cycle.Count: > 0 }));

    /// <summary>Throws where nobody waits for the network any more.</summary>
    public void Poll() => poll();

    /// <summary>The spec of a class; null where it is no network, or one that contains itself.</summary>
    public NetworkSpec? this[TypeSpec? type] => type is { IsNetwork: true } ? blocks[type.FullName] : null;

    /// <summary>The mistake that a block has by itself, whatever uses it.</summary>
    public Problem? MistakeIn(TypeSpec type) => Alone(type).Mistake;

    /// <summary>Whether a block is warned of something by itself, whatever uses it.</summary>
    public bool IsWarned(TypeSpec type, Problem warning) => Alone(type).Warnings.Any(known => known.Rule == warning.Rule && known.Layer == warning.Layer);

    /// <summary>A block for the arguments and the input of one use. Uses that are alike are read once.</summary>
    public Network Infer(TypeSpec type, Scope scope, BlockArguments values, Dictionary<string, SymInt> sizes, Arguments arguments)
    {
        var settings = values.Values.Select(value => value.Setting).ToEquatableArray();
        var use = new BlockUse(type.FullName, settings, arguments.All.Select(BlockInput.Of).ToEquatableArray());
        if (!uses.TryGetValue(use, out var network))
            uses[use] = network = Inference.InferUse(blocks[type.FullName], scope, sizes, arguments);
        return network;
    }

    /// <summary>How many layers a block has at least, those of blocks in it counted one by one; 0 for what is no block.</summary>
    public int LayersOf(TypeSpec? type)
    {
        if (this[type] is not { } block)
            return 0;
        if (!layers.TryGetValue(type!.FullName, out var count))
            layers[type.FullName] = count = Count(block.Layers);
        return count;
    }

    /// <summary>How many blocks are in each other, from a block down; 0 for what is no block.</summary>
    public int DepthOf(TypeSpec? type)
    {
        if (this[type] is not { } block)
            return 0;
        if (!depths.TryGetValue(type!.FullName, out var depth))
            depths[type.FullName] = depth = 1 + block.Layers.Max(layer => DepthOf(layer.Type));
        return depth;
    }

    private (Problem? Mistake, EquatableArray<Problem> Warnings) Alone(TypeSpec type)
    {
        if (alone.TryGetValue(type.FullName, out var known))
            return known;
        var network = Inference.InferBlock(blocks[type.FullName], this);
        return alone[type.FullName] = (network.Mistake, network.Warnings);
    }

    private int Count(EquatableArray<LayerSpec> written)
    {
        var (count, times, named) = (0L, new Stack<long>([1]), new Dictionary<string, TypeSpec>(StringComparer.Ordinal));
        foreach (var layer in written.Where(layer => layer.Kind != "Input"))
        {
            if (layer.Kind == "Repeat")
                times.Push(Math.Min(times.Peek() * Times(layer["Count"]), int.MaxValue));
            else if (layer.Kind == "End" && times.Count > 1)
                times.Pop();
            else if (Catalogue.IsLayer(layer.Kind))
                count = Math.Min(count + (times.Peek() * Times(layer["Repeat"]) * Math.Max(LayersOf(Block(layer, named)), 1)), int.MaxValue);
        }

        return (int)count;
    }

    // What a layer is, or that whose weights it shares.
    private static TypeSpec? Block(LayerSpec layer, Dictionary<string, TypeSpec> named)
    {
        if (layer.Type is { } type && layer.GivenName is { } name)
            named[name] = type;
        return layer["Layer"] is Value.Text shared && named.TryGetValue(shared.Content, out var other) ? other : layer.Type;
    }

    private static long Times(Value? written) => written is Value.Integer { Number: > 0 and <= Inference.MostTurns and var times } ? times : 1;

    /// <summary>How a class comes to contain a network: the names on the way; null where it does not.</summary>
    public EquatableArray<string>? CycleTo(string network, TypeSpec type) => hasCycle ? CycleTo(network, type, new(StringComparer.Ordinal)) : null;

    private EquatableArray<string>? CycleTo(string network, TypeSpec type, HashSet<string> seen)
    {
        if (!seen.Add(type.FullName))
            return null;
        foreach (var layer in blocks[type.FullName].Layers)
        {
            if (layer.Type is { Cycle: { Count: > 0 } cycle } && cycle[0] == network)
                return cycle;
            if (layer.Type is { IsNetwork: true } inner && CycleTo(network, inner, seen) is { } deeper)
                return deeper;
        }

        return null;
    }

    private sealed record BlockUse(string Block, EquatableArray<SettingValue> Values, EquatableArray<BlockInput> Inputs);

    // What of a value a block's layers can depend on.
    private sealed record BlockInput(Shape Shape, EquatableArray<ReceptiveField> Fields, Features Features, bool IsInput, int? Holds)
    {
        public static BlockInput Of(Operand operand) => new(operand.Shape, operand.Fields, operand.Features, operand.IsInput, operand.Holds);
    }
}
