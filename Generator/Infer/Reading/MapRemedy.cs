using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>What brings features to the map that a layer needs, and a free size to one.</summary>
internal static class MapRemedy
{
    /// <summary>What to do where features alone come in, and a layer takes maps.</summary>
    public static Remedy OfFeatures(Arguments arguments)
    {
        var (graph, features) = (arguments.Graph!, arguments.Input[0]);
        var isKnown = features.IsFixed && !arguments.Scope.HasParameters;
        if (isKnown && graph.Incoming is null && arguments.Operand.IsInput)
        {
            var sizes = Stated(arguments, least: 2) ?? Image(features.Value, 1) ?? Image(features.Value, 3) ?? $"1, {features}";
            return InputRemedy.Write(arguments, arguments.Operand.Node, sizes);
        }

        if (BeforeFlatten(arguments) is { } earlier)
            return earlier;
        return isKnown && Stated(arguments, least: 1) is { } unflattened
            ? arguments.PutBefore($"Unflatten(1, {unflattened})")
            : Remedy.Choose("bring the features to channels and axes before, by Unflatten");
    }

    /// <summary>The layer before the last Flatten on the way to it, as it is written; null where there is none.</summary>
    /// <param name="arguments">The layer.</param>
    /// <param name="ofAll">Whether only a Flatten of all dimensions counts.</param>
    public static Remedy? BeforeFlatten(Arguments arguments, bool ofAll = false) =>
        arguments.Graph!.Path().FindLast(node => node.Layer.Op.Name == "flatten" && (!ofAll || node.Output.Rank == 1)) is { Place: > 0 } flatten
            ? Remedy.Of("put it before Flatten", Edit.Move(arguments.Place, flatten.Place))
            : null;

    /// <summary>What brings a free size to one: of a sequence, the mean of its steps; of a map, a pooling.</summary>
    public static Remedy OfFreeSize(Arguments arguments)
    {
        if (LayoutRemedy.OfImage(arguments) is { } layout)
            return layout;
        var (graph, node) = (arguments.Graph!, arguments.Graph!.Nodes[arguments.Operand.Node]);
        var flattened = node.Layer.Op.Name == "flatten" ? graph.Nodes[node.Inputs[0]] : null;
        if (flattened is { Output.Rank: 2, Features.Known: 1 } && flattened.Output[1].IsKnownToWeights)
            return Remedy.Of($"use Mean(1) for {graph.LayerAt(arguments.Operand.Node)}", Edit.Replace(node.Place, "Mean(1)"));
        if (arguments is { Kind: "Linear", Input.SpatialRank: >= 1 and <= 3, Operand.Features.Known: 0 } && arguments.Input[0].IsKnownToWeights)
            return arguments.PutBefore("GlobalAvgPool, Flatten");
        return flattened is { Output.SpatialRank: >= 1 and <= 3 } && flattened.Output[0].IsKnownToWeights
            ? Remedy.Of($"put GlobalAvgPool before {graph.LayerAt(arguments.Operand.Node)}", Edit.PutBefore(node.Place, "GlobalAvgPool"))
            : Turned(arguments) ?? Remedy.Choose("fix it in Input");
    }

    // Of two dimensions the one that is known may be meant; null where that cannot be.
    private static Remedy? Turned(Arguments arguments)
    {
        var input = arguments.Input;
        if (input.Rank != 2 || arguments.Scope.HasParameters || Catalogue.FeaturesOf(arguments.Kind) is not { } takes)
            return null;
        var (taken, other) = takes.Order == FeatureOrder.First ? (0, 1) : (1, 0);
        return !input[taken].IsKnownToWeights && input[other].IsKnownToWeights ? arguments.PutBefore(Layouts.Move(2, other, taken)) : null;
    }

    // The features as the channels that are written, and a square or a line of places; null where that does not come out.
    private static string? Stated(Arguments arguments, long least)
    {
        if (arguments.Written("InChannels") is not Value.Integer { Number: var channels } || channels < least || arguments.Input[0].Value % channels != 0)
            return null;
        var places = arguments.Input[0].Value / channels;
        var side = places == 1 ? 1 : Root(places);
        return side is null ? $"{channels}, {places}" : $"{channels}, {side}, {side}";
    }

    // A flattened image; null where it would be smaller than any.
    private static string? Image(long features, long colours) =>
        features % colours == 0 && Root(features / colours) is { } side && side >= 16 ? $"{colours}, {side}, {side}" : null;

    // The side of a square of so many places; null where it is none, or a single one.
    private static long? Root(long places)
    {
        var root = (long)Math.Round(Math.Sqrt(places));
        return root > 1 && root * root == places ? root : null;
    }
}
