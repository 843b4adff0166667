using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>The blocks that a network uses, and what is known of each by itself: worked out once, however often it is used.</summary>
internal sealed class BlockTable(NetworkSpec root)
{
    private readonly Dictionary<string, NetworkSpec> blocks = root.Blocks.ToDictionary(block => block.FullName, block => block.Network, StringComparer.Ordinal);
    private readonly Dictionary<string, bool> mistaken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> layers = new(StringComparer.Ordinal);
    private readonly Dictionary<BlockUse, Network> uses = [];

    /// <summary>The spec of a class; null where it is no network, or one that contains itself.</summary>
    public NetworkSpec? this[TypeSpec? type] => type is { IsNetwork: true } ? blocks[type.FullName] : null;

    /// <summary>Whether a block has a mistake by itself, whatever uses it.</summary>
    public bool IsMistaken(TypeSpec type)
    {
        if (!mistaken.TryGetValue(type.FullName, out var isMistaken))
            mistaken[type.FullName] = isMistaken = Inference.HasMistake(blocks[type.FullName], this);
        return isMistaken;
    }

    /// <summary>A block for the arguments and the input of one use. Uses that are alike are read once.</summary>
    public Network Infer(TypeSpec type, Scope scope, BlockArguments values, Dictionary<string, SymInt> sizes, Arguments arguments)
    {
        var settings = values.Values.Select(value => value.Setting).ToEquatableArray();
        var use = new BlockUse(type.FullName, settings, arguments.Input, arguments.Operand.Field, arguments.IsFirst);
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
            layers[type.FullName] = count = (int)Math.Min(block.Layers.Where(layer => Catalogue.IsLayer(layer.Kind)).Skip(1).Sum(LayersOf), int.MaxValue);
        return count;
    }

    private long LayersOf(LayerSpec written)
    {
        var times = written["Repeat"] is Value.Integer { Number: > 0 and <= Inference.MostTurns and var repeat } ? repeat : 1;
        return times * (written.Type is { IsNetwork: true } type ? LayersOf(type) : 1L);
    }

    /// <summary>How a class comes to contain a network: the names on the way; null where it does not.</summary>
    public EquatableArray<string>? CycleTo(string network, TypeSpec type) => CycleTo(network, type, new(StringComparer.Ordinal));

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

    private sealed record BlockUse(string Block, EquatableArray<SettingValue> Values, Shape Input, ReceptiveField Field, bool IsFirst);
}
