using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Layers;

namespace TorchDsl.Generator.Advice;

/// <summary>
/// A bias that a normalisation takes away: it moves a whole channel, and the mean of just that channel is subtracted. LayerNorm and GroupNorm
/// take the mean over several channels, and so leave the differences of their biases.
/// </summary>
internal sealed class BiasBeforeNormalisation : AdviceRule
{
    public override IEnumerable<Problem> Of(Surroundings network)
    {
        var biased = network.Each<Layer>().Where(one => Biased(one.Layer) is not null).ToList();
        // A layer is written once for all its turns.
        var needed = new HashSet<int>(biased.Where(one => !IsTakenAway(network, one.Node)).Select(one => network[one.Node].Place));
        foreach (var (node, layer) in biased)
        {
            if (needed.Contains(network[node].Place))
                continue;
            var finding = $"adds a bias to each {(Biased(layer) is { IsFixed: true } count ? $"of {count} {Name(layer)}s" : Name(layer))}, "
                + $"and {network.At(network.Readers(node)[0])}, takes the mean of each away, and the bias with it";
            yield return network.Say(Rule.BiasBeforeNorm, node, "Bias", finding, Remedy.Of("use Bias = false", Edit.Set(network[node].Place, "Bias", "false")));
        }
    }

    private static string Name(Layer layer) => layer is Linear ? "feature" : "channel";

    private static SymInt? Biased(Layer layer) => layer switch
    {
        Conv { Bias.IsOn: true } conv => conv.OutChannels,
        ConvTranspose { Bias.IsOn: true } conv => conv.OutChannels,
        Linear { Bias.IsOn: true } linear => linear.OutFeatures,
        _ => null,
    };

    private static bool IsTakenAway(Surroundings network, int node)
    {
        var (place, readers) = (network[node].Layer is Linear ? network[node].Output.Rank - 1 : 0, network.Readers(node));
        return readers.Count > 0 && readers.All(reader => network.There<Layer>(reader) is { } norm && Centres(norm, place));
    }

    // Whether the mean that is subtracted is that of each element along a dimension by itself.
    private static bool Centres(Layer layer, int place) => layer switch
    {
        BatchNorm norm => norm.Dim == place,
        InstanceNorm => place == 0,
        GroupNorm norm => place == 0 && norm.Groups == norm.Channels,
        _ => false,
    };
}
