using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Layers;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Advice;

/// <summary>
/// Grouped convolutions one after another, whose groups never meet, unless channels are shuffled between them (Zhang et al., 2018).
/// </summary>
internal sealed class GroupsInARow : AdviceRule
{
    // Of more depthwise convolutions between them, nobody thinks of the groups.
    private const int MostBetween = 4;

    public override IEnumerable<Problem> Of(Surroundings network)
    {
        foreach (var (node, conv) in network.Each<Conv>())
        {
            if (!conv.IsGrouped() || Again(network, node) is not { } next)
                continue;
            var groups = Numbers.Gcd(conv.Groups.Value, next.Conv.Groups.Value);
            if (groups == 1)
                continue;
            var (place, shuffle) = (network[node].Place, $"ChannelShuffle({conv.Groups})");
            var finding = $"has {conv.Groups} groups of channels, and {network.At(next.Node)}, has {next.Conv.Groups} of the same, "
                + $"so that {groups} parts of the network know nothing of each other";
            yield return network.Say(Rule.GroupsInARow, node, finding, network[next.Node].Place == place
                ? Remedy.Choose("repeat a ChannelShuffle with it, between Repeat and End")
                : Remedy.Of($"put {shuffle} after it", Edit.PutAfter(place, shuffle)));
        }
    }

    // Depthwise convolutions between mix nothing.
    private static (int Node, Conv Conv)? Again(Surroundings network, int node)
    {
        for (var i = 0; i <= MostBetween && network.NextConvolution(node) is { } next; i++)
        {
            if (next.Conv.IsGrouped())
                return (next.Node, next.Conv);
            if (!next.Conv.IsDepthwise())
                return null;
            node = next.Node;
        }

        return null;
    }
}
