using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>What a person means who writes two numbers in the other order, so that the second is what comes in.</summary>
internal static class SwapRemedy
{
    // What says how much comes in, what stands beside it, and whether that is a number of parts.
    private static readonly (string Incoming, string Beside, bool IsOfParts)[] Pairs =
    [
        ("InFeatures", "OutFeatures", false),
        ("InChannels", "OutChannels", false),
        ("InputSize", "HiddenSize", false),
        ("EmbedDim", "NumHeads", true),
        ("Channels", "Groups", true),
    ];

    /// <summary>
    /// The layer with the two numbers exchanged, none where that does not fit either, and whether that is likely meant: of parts there are
    /// fewer than of what they are of, and nobody mistakes what comes in first for what a layer made.
    /// </summary>
    public static (Remedy[] Swapped, bool IsLikely) Of(Arguments arguments, string incoming, SymInt actual)
    {
        var (_, beside, isOfParts) = Pairs.FirstOrDefault(pair => pair.Incoming == incoming);
        if (beside is null || arguments.Scope.HasParameters || arguments.Written(incoming) is not Value.Integer { Number: > 0 } one)
            return ([], false);
        if (arguments.Written(beside) is not Value.Integer other || other.Number != actual || (isOfParts && other.Number % one.Number != 0))
            return ([], false);
        var exchanged = arguments.Spec.Arguments.Select(argument =>
            argument.Name == incoming ? argument with { Value = other } : argument.Name == beside ? argument with { Value = one } : argument);
        var swapped = arguments.Replace($"{arguments.Spec with { Arguments = exchanged.ToEquatableArray() }}", ", in this order");
        return ([swapped], isOfParts || !arguments.Graph!.Nodes.Exists(node => node.Layer.HasWeights));
    }
}
