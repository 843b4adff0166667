using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Emit.CSharp;

/// <summary>The check at the door: whether an input is what the network takes.</summary>
internal static class DoorEmitter
{
    public static void Write(SourceWriter writer, Network network)
    {
        var kind = network.Kind() is not InputKind.Map and var special ? $", {TorchNames.Generated}InputKind.{special}" : "";
        var batchNorm = OverBatchAlone(network) is { } name ? $", batchNorm: {Literal.Of(name)}" : "";
        writer.Line($"{TorchNames.Generated}Door.Check(this, {Locals.Input}, {Shape(network)}{kind}{batchNorm});");
    }

    // The first BatchNorm that has one value of each channel and sample, of which libtorch refuses a batch of one in training.
    private static string? OverBatchAlone(Network network)
    {
        foreach (var node in network.Nodes)
        {
            if (node.Layer.Body is { } body && OverBatchAlone(body) is { } inner)
                return $"{node.Name}.{inner}";
            if (node.Layer.Op is { Name: "batch_norm" } op && op["Dim"] is SettingValue.Dimension dim
                && Enumerable.Range(0, node.Output.Rank).All(place => SettingValue.Dimension.At(place) == dim || node.Output[place] == 1))
                return node.Name;
        }

        return null;
    }

    private static string Shape(Network network) =>
        network.Spec.IsBlock ? BlockEmitter.DoorField(network)
        : network.InputShape.IsFixed ? "InputShape"
        : FreeShape(network);

    // Free sizes are numbered by their names, from −1 down.
    private static string FreeShape(Network network)
    {
        var (names, shape) = (new List<string>(), new List<string>());
        foreach (var size in network.InputShape.Dims)
        {
            var name = size.ToString();
            if (!size.IsFixed && !names.Contains(name))
                names.Add(name);
            shape.Add(size.IsFixed ? name : Literal.Of(-1 - names.IndexOf(name)));
        }

        return $"[{string.Join(", ", shape)}], [{string.Join(", ", network.SmallestInput.Dims)}], {Literal.Of(string.Join(",", names))}";
    }
}
