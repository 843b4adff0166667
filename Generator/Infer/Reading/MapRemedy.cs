using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>What brings features to the map that a layer needs, and a free size to one.</summary>
internal static class MapRemedy
{
    /// <summary>What to do where features alone come in, and a layer takes maps.</summary>
    public static (string Sentence, Fix[] Fixes) OfFeatures(Arguments arguments)
    {
        var (graph, features) = (arguments.Graph!, arguments.Input[0]);
        var isKnown = features.IsFixed && arguments.Scope.IsEmpty;
        if (isKnown && graph.Incoming is null && arguments.Operand.Node == 0)
        {
            var text = Image(features.Value, 1) ?? Image(features.Value, 3) ?? $"Input(1, {features})";
            return ($"write {text}", [new("Replace", $"Write {text}", new([Edit.Replace(0, text)]))]);
        }

        if (graph.Path().Exists(node => node.Layer.Op.Name == "flatten"))
            return ("put it before Flatten", []);
        if (isKnown && arguments.Written("InChannels") is Value.Integer { Number: > 0 and var channels } && features.Value % channels == 0)
        {
            var (places, side) = (features.Value / channels, Root(features.Value / channels));
            var unflatten = side is null ? $"Unflatten(1, {channels}, {places})" : $"Unflatten(1, {channels}, {side}, {side})";
            return ($"put {unflatten} before it", [arguments.PutBefore(unflatten)]);
        }

        return ("bring the features to channels and axes before, by Unflatten", []);
    }

    /// <summary>What brings a free size to one: of a sequence, the mean of its steps; of a map, a pooling.</summary>
    public static (string Sentence, Fix[] Fixes) OfFreeSize(Arguments arguments)
    {
        if (LayoutRemedy.OfImage(arguments) is { } layout)
            return (layout.Sentence, [layout.Fix]);
        var (graph, node) = (arguments.Graph!, arguments.Graph!.Nodes[arguments.Operand.Node]);
        var isOfSteps = node.Layer.Op.Name == "flatten" && graph.Nodes[node.Inputs[0]] is { Output.Rank: 2, Features.Known: 1 } steps
            && steps.Output[1].IsKnownToWeights;
        return isOfSteps
            ? ($"use Mean(1) for {graph.LayerAt(arguments.Operand.Node)}", [new("Replace", "Use Mean(1)", new([Edit.Replace(node.Place, "Mean(1)")]))])
            : ("fix it in Input, or bring it to one size before, by AdaptiveAvgPool or GlobalAvgPool", []);
    }

    // A flattened image; null where it would be smaller than any.
    private static string? Image(long features, long colours) =>
        features % colours == 0 && Root(features / colours) is { } side && side >= 16 ? $"Input({colours}, {side}, {side})" : null;

    // The side of a square of so many places; null where it is none, or a single one.
    private static long? Root(long places)
    {
        var root = (long)Math.Round(Math.Sqrt(places));
        return root > 1 && root * root == places ? root : null;
    }
}
