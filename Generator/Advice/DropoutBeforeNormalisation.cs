using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Layers;

namespace TorchDsl.Generator.Advice;

/// <summary>
/// Dropout before BatchNorm: in training what is left is scaled up, so that the running variance is larger than what comes in in eval
/// (Li, Chen, Hu and Yang, 2018).
/// </summary>
internal sealed class DropoutBeforeNormalisation : AdviceRule
{
    public override IEnumerable<Problem> Of(Surroundings network)
    {
        foreach (var (norm, layer) in network.Each<BatchNorm>())
        {
            var before = network.Before(norm);
            var dropout = before is { } activation && Passage.IsActivation(network[activation].Layer) ? network.Before(activation) : before;
            if (layer.TrackRunningStats.IsOff || dropout is not { } node || !IsOn(network, node))
                continue;
            var finding = $"stands before {network.At(norm)}, whose running variance is then that of training, where what is left is scaled up, "
                + "and not that of eval";
            var remedy = node == before && network[node].Place != network[norm].Place
                ? Remedy.Of($"put {network.Network.Spec.Layers[network[norm].Place].Kind} before it", Edit.Move(network[norm].Place, network[node].Place))
                : Remedy.Choose("put it after BatchNorm");
            yield return network.Say(Rule.DropoutBeforeNorm, node, finding, remedy);
        }
    }

    // What is never dropped shifts nothing.
    private static bool IsOn(Surroundings network, int node) => network.There<Infer.Graph.Layer>(node) switch
    {
        Dropout dropout => dropout.P != 0,
        SpatialDropout dropout => dropout.P != 0,
        _ => false,
    };
}
