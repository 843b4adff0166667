using TorchDsl.Generator.Infer.Graph;
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
        if (!size.IsFixed || arguments.Scope.HasParameters)
            return [Remedy.Choose(Unknown)];
        List<Remedy> remedies = [.. Made(arguments, place, size)];
        if (Between(arguments, place, size) is { } layer)
            remedies.Add(arguments.PutBefore(layer));
        return remedies.Count > 0 ? [.. remedies] : [Remedy.Choose(Unknown)];
    }

    /// <summary>The remedy of the layer that makes the dimension, where nothing between changes it; none where that cannot be told.</summary>
    public static IEnumerable<Remedy> Made(Arguments arguments, int place, SymInt size)
    {
        var (graph, index) = (arguments.Graph!, arguments.Operand.Node);
        while (graph.Nodes[index] is { Inputs.Count: 1 } passed && HandsOn(passed, graph.Nodes[passed.Inputs[0]].Output, place))
            index = passed.Inputs[0];
        var made = graph.Nodes[index];
        var argument = made.Layer.Op.Name switch
        {
            "conv" or "conv_transpose" when place == 0 => "OutChannels",
            "linear" when place == made.Output.Rank - 1 => "OutFeatures",
            _ => null,
        };
        var isRepeated = graph.Nodes.Exists(other => other != made && other.Place == made.Place);
        if (argument is not null && !isRepeated && made.Layer is { Inner: null, HasWeights: true })
        {
            var sentence = $"give {graph.LayerAt(index)}, {size} {(argument == "OutChannels" ? "channels" : "features")}";
            yield return Remedy.Of(sentence, Edit.Set(made.Place, argument, $"{size}"));
        }
    }

    // Whether a dimension goes through a layer, which has no weights for it, of its own or shared.
    private static bool HandsOn(Node node, Shape input, int place) =>
        node.Layer is { HasWeights: false, WeightsOf: null } && input.Rank == node.Output.Rank && input[place] == node.Output[place]
        && node.Layer.FeaturesAt(place, input, node.Output) == place;

    private static string? Between(Arguments arguments, int place, SymInt size) => arguments.Input.Rank switch
    {
        var rank when place == rank - 1 && (rank == 1 || arguments.Operand.Features.Known == place) => $"Linear({size})",
        2 or 3 or 4 when place == 0 => $"Conv({size}, Kernel = 1)",
        _ => null,
    };
}
