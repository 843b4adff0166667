using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Layers;

namespace TorchDsl.Generator.Advice;

/// <summary>
/// An activation that cuts off what is negative after the last Linear of a network: no class can be spoken against, and where all are cut off,
/// no gradient comes back. A pooling after the activation makes means of evidence, as in SqueezeNet, and nothing is said.
/// </summary>
internal sealed class ActivatedLogits : AdviceRule
{
    public override IEnumerable<Problem> Of(Surroundings network)
    {
        if (!network.IsWhole || !network.IsEnd(network.Network.Main))
            yield break;
        var end = network.Network.Main;
        var softmax = network.There<Layer>(end) is Softmax or LogSoftmax ? end : (int?)null;
        var last = softmax is null ? end : network.Before(end);
        if (last is not { } activation || network.There<Layer>(activation) is not (ReLU or ReLU6)
            || network.Before(activation) is not { } logits || network.There<Linear>(logits) is not { } linear || !IsLastOfSeveral(network, logits))
            yield break;
        var reader = softmax is { } place ? $"before {network.At(place)}" : "at the end";
        var finding = $"cuts off what is negative of the {Sentence.Plural(linear.OutFeatures, "result")} of {network.At(logits)}, {reader}, "
            + "where no gradient then comes back";
        yield return network.Say(Rule.ActivatedLogits, activation, finding, Remedy.Of("remove it", Edit.Remove(network[activation].Place)));
    }

    // One Linear with its activation is a layer, and no network.
    private static bool IsLastOfSeveral(Surroundings network, int logits) =>
        network.Each<Layer>().Any(one => one.Node < logits && one.Layer.HasWeights);
}
