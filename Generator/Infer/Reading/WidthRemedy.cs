using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>What brings the channels or features of a value to the number that a layer takes: the layer that makes them, or one between.</summary>
internal static class WidthRemedy
{
    private const string Unknown = "bring it to that before";

    /// <summary>The remedies, the likeliest first.</summary>
    /// <param name="arguments">The layer.</param>
    /// <param name="place">The place of the dimension.</param>
    /// <param name="size">The size that it takes there.</param>
    public static Remedy[] Of(Arguments arguments, int place, SymInt size)
    {
        if (!size.IsFixed || !arguments.Scope.IsEmpty)
            return [Remedy.Choose(Unknown)];
        List<Remedy> remedies = [.. Made(arguments, place, size)];
        if (Between(arguments, place, size) is { } layer)
            remedies.Add(arguments.PutBefore(layer));
        return remedies.Count > 0 ? [.. remedies] : [Remedy.Choose(Unknown)];
    }

    /// <summary>The remedy of the layer that makes the dimension, where nothing between changes it; none where that cannot be told.</summary>
    public static IEnumerable<Remedy> Made(Arguments arguments, int place, SymInt size)
    {
        var (graph, node) = (arguments.Graph!, arguments.Operand.Node);
        while (graph.Nodes[node] is { Inputs.Count: 1, Layer.Op.Name: not ("conv" or "conv_transpose" or "linear") } passed
            && graph.Nodes[passed.Inputs[0]].Output.Rank == passed.Output.Rank && graph.Nodes[passed.Inputs[0]].Output[place] == passed.Output[place]
            && passed.Layer.FeaturesAt(place, graph.Nodes[passed.Inputs[0]].Output, passed.Output) == place && !passed.Layer.HasWeights)
        {
            node = passed.Inputs[0];
        }

        var (op, isTurned) = (graph.Nodes[node].Layer.Op, graph.Nodes.Exists(other => other != graph.Nodes[node] && other.Place == graph.Nodes[node].Place));
        var argument = op.Name switch
        {
            "conv" or "conv_transpose" when place == 0 => "OutChannels",
            "linear" when place == graph.Nodes[node].Output.Rank - 1 => "OutFeatures",
            _ => null,
        };
        if (argument is not null && !isTurned && graph.Nodes[node].Layer.Inner is null)
        {
            var sentence = $"give {graph.LayerAt(node)}, {size} {(argument == "OutChannels" ? "channels" : "features")}";
            yield return Remedy.Of(sentence, Edit.Set(graph.Nodes[node].Place, argument, $"{size}"));
        }
    }

    private static string? Between(Arguments arguments, int place, SymInt size) => arguments.Input.Rank switch
    {
        var rank when place == rank - 1 && (rank == 1 || arguments.Operand.Features.Known == place) => $"Linear({size})",
        2 or 3 or 4 when place == 0 => $"Conv({size}, Kernel = 1)",
        _ => null,
    };
}
