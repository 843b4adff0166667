using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>A network as a layer.</summary>
/// <param name="Type">Its class.</param>
/// <param name="Code">The arguments of its constructor as C#.</param>
/// <param name="Network">What it is for these arguments and what comes in.</param>
internal sealed record Use(TypeSpec Type, EquatableArray<string> Code, Network Network) : ClassLayer("Use", Type, Code)
{
    public static Layer? Read(Arguments arguments)
    {
        var type = arguments.Type!;
        if (Mistake(arguments, type) || type.Network is not { } block)
            return null;
        var values = BlockArguments.Of(arguments, block);
        if (arguments.Problem is not null)
            return null;
        var scope = Scope.Of(block.Parameters, values.Values);
        if (InputPattern.Bind(arguments, block, scope, values) is not { } sizes)
            return null;
        var network = Inference.InferUse(block, scope, sizes, arguments);
        if (network.Problems.Count > 0)
        {
            var where = values.Values.Count == 0 ? block.Name : $"{block.Name} with {values.Described}";
            arguments.Error(network.Problems[0].Rule!, null, $"does not fit here: in {where}, {network.Problems[0].Message}");
            return null;
        }

        foreach (var node in network.Nodes)
            arguments.Constraints.AddRange(node.Constraints);
        return new Use(type, values.Code.ToEquatableArray(), network);
    }

    public override Network? Inner => Network;

    public override SymInt Parameters => Totals.Parameters(Network);

    public override SymInt Buffers => Totals.Buffers(Network);

    public override InputKind Takes { get; } = Network.Kind();

    public override bool MayAlias { get; } = !new Aliasing(Network).IsOwn(Network.Main);

    public override bool GradientReadsOutput { get; } = new Aliasing(Network).IsRead(Network.Main);

    public override Shape Output(Shape input) => Network.OutputShape;

    public override SymInt MultiplyAdds(Shape input, Shape output) => Totals.MultiplyAdds(Network);

    public override ReceptiveField See(ReceptiveField field, Shape input) => Network.Nodes[Network.Main].Field;

    private static bool Mistake(Arguments arguments, TypeSpec type)
    {
        if (type.Cycle.Count > 0)
            arguments.Error(Rule.RecursiveBlock, null, $"puts {type.Name} into itself ({string.Join(" → ", type.Cycle)}), which would never end: repeat layers by Repeat, or use another block");
        else if (type.Network is null)
            arguments.Error(Rule.NotANetwork, null, $"uses {type.Name}, which has no layers: use {(type.IsModule ? $"Layer<{type.Name}>, which takes modules written by hand" : "a class that has an Input and layers")}");
        else if (Cycle(type.Network, arguments.Graph!.NetworkName) is { } cycle)
            arguments.Error(Rule.RecursiveBlock, null, $"puts {arguments.Graph!.NetworkName} into itself ({cycle}), which would never end: repeat layers by Repeat, or use another block");
        else if (Inference.HasMistake(type.Network))
            arguments.Quiet($"{type.Name} has a mistake of its own");
        else if (type.Network.Layers.Any(layer => layer.Kind == "Output"))
            arguments.Error(Rule.SeveralResults, null, $"uses {type.Name}, which gives several results, but a layer has one: put its Output into this network, or use a block without");
        return arguments.Problem is not null;
    }

    // What contains the network that is read is its own mistake, and only that network can say so.
    private static string? Cycle(NetworkSpec block, string network)
    {
        foreach (var layer in block.Layers)
        {
            if (layer.Type is { Cycle: { Count: > 0 } cycle } && cycle[0] == network)
                return string.Join(" → ", cycle);
            if (layer.Type?.Network is { } inner && Cycle(inner, network) is { } deeper)
                return deeper;
        }

        return null;
    }
}
