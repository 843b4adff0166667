using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Layers;

namespace TorchDsl.Generator.Advice;

/// <summary>A Linear over a flattened map that holds nearly all parameters of a network, for it has weights for each place.</summary>
internal sealed class HeavyLinear : AdviceRule
{
    // AlexNet's largest Linear has 62 of 100 parameters, VGG-16's 74: they are published so.
    private const int Share = 90;
    private const int Fewest = 1_000_000;

    public override IEnumerable<Problem> Of(Surroundings network)
    {
        if (!network.IsWhole || network.Network.Totals is not { Parameters: { IsFixed: true } all })
            yield break;
        foreach (var (node, linear) in network.Each<Linear>())
        {
            var own = linear.Parameters;
            if (own.Value < Fewest || own.Value < all.Value / 100 * Share || MapBefore(network, node) is not { } map)
                continue;
            var shape = network[network[map].Inputs[0]].Output;
            var finding = $"holds {own} of the network's {all} parameters, for it has weights of its own for each place of a map of {shape}";
            yield return network.Say(Rule.HeavyLinear, node, finding, Pooled(network, node, map, shape), Remedy.Choose("make the map smaller before it"));
        }
    }

    // The Flatten of a map of several places.
    private static int? MapBefore(Surroundings network, int node)
    {
        var before = network.Before(node);
        while (before is { } place && Passage.IsDropout(network[place].Layer))
            before = network.Before(place);
        return before is { } flatten && network.There<Flatten>(flatten) is { Start: 0 } && network[network[flatten].Inputs[0]].Output is { Rank: > 2 } shape
            && shape.Elements != shape.Channels ? flatten : null;
    }

    private static Remedy Pooled(Surroundings network, int node, int flatten, Shape map)
    {
        var edits = new List<Edit> { Edit.PutBefore(network[flatten].Place, "GlobalAvgPool") };
        var place = network[node].Place;
        if (network.Network.Spec.Layers[place]["InFeatures"] is not null)
            edits.Add(Edit.Set(place, "InFeatures", $"{map.Channels}"));
        return Remedy.Of("put GlobalAvgPool before Flatten", [.. edits]);
    }
}
