using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Layers;

namespace TorchDsl.Generator.Advice;

/// <summary>
/// A depthwise convolution with its activation, and then another one or the end, without a pointwise convolution that would mix the channels
/// (Howard et al., 2017).
/// </summary>
internal sealed class DepthwiseAlone : AdviceRule
{
    public override IEnumerable<Problem> Of(Surroundings network)
    {
        foreach (var (node, conv) in network.Each<Conv>())
        {
            if (!conv.IsDepthwise() || After(network, node, conv) is not { } what)
                continue;
            var finding = $"works on each of {conv.InChannels} channels by itself, and {what} comes without a layer between that mixes them";
            var pointwise = $"Conv({conv.OutChannels}, Kernel = 1)";
            var remedy = conv.OutChannels.IsFixed ? Remedy.Of($"put {pointwise} after it", Edit.PutAfter(network[node].Place, pointwise))
                : Remedy.Choose("put a Conv with a kernel of one after it");
            yield return network.Say(Rule.DepthwiseAlone, node, finding, remedy);
        }
    }

    // Two without an activation between are one with a larger kernel, or a separated one, and may be meant so.
    private static string? After(Surroundings network, int node, Conv conv)
    {
        if (network.NextConvolution(node) is { } next)
            return next.IsActivated && next.Conv.IsDepthwise() && !conv.IsAcross(next.Conv) ? $"{network.At(next.Node)}," : null;
        while (network.Next(node) is { } after && Passage.KeepsChannelsApart(network[after].Layer))
            node = after;
        return network.IsWhole && network.IsEnd(node) ? "the end" : null;
    }
}
