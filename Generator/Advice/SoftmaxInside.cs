using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Layers;

namespace TorchDsl.Generator.Advice;

/// <summary>
/// A softmax, or a sigmoid, whose probabilities go on into another; or a softmax for an activation. As a gate or as attention it meets a
/// product, and a layer without bias makes a mean of learned vectors by it: of these nothing is said.
/// </summary>
internal sealed class SoftmaxInside : AdviceRule
{
    public override IEnumerable<Problem> Of(Surroundings network)
    {
        foreach (var (node, layer) in network.Each<Activation>())
        {
            if (layer is not (Softmax or LogSoftmax or Sigmoid) || network.Next(node, Passage.IsLinear) is not { } next
                || network.There<Layer>(next) is not { } reader)
                continue;
            var isDirect = network.Next(node, Passage.IsDropout) == next;
            if (IsAgain(layer, reader, isDirect))
                yield return network.Say(Rule.SoftmaxInside, node, Again(network, layer, next), Remedy.Of("remove it", Edit.Remove(network[node].Place)));
            else if (layer is AlongFeatures { Dim: var dim } && Mixes(reader, network[node].Output.Rank, dim, isDirect))
                yield return network.Say(Rule.SoftmaxInside, node, Mixed(network, next), Remedy.Of("use ReLU", Edit.Replace(network[node].Place, "ReLU")));
        }
    }

    // Along another dimension it is another softmax.
    private static bool IsAgain(Activation layer, Layer reader, bool isDirect) => (layer, reader) switch
    {
        (AlongFeatures one, AlongFeatures other) => isDirect && one.Dim == other.Dim,
        (_, AlongFeatures or Sigmoid) => true,
        (AlongFeatures, _) => Passage.IsActivation(reader),
        _ => false,
    };

    private static bool Mixes(Layer reader, int rank, int dim, bool isDirect) => reader switch
    {
        Linear { Bias.IsOn: true } => !isDirect || dim == rank - 1,
        Conv { Bias.IsOn: true } => isDirect && dim == 0,
        _ => false,
    };

    private static string Again(Surroundings network, Activation layer, int next) => (layer, network[next].Layer) switch
    {
        (LogSoftmax, AlongFeatures) => $"gives logarithms of probabilities, of which {network.At(next)}, makes the same probabilities again",
        (LogSoftmax, _) => $"gives logarithms of probabilities, which are never positive, to {network.At(next)}, which is for any numbers",
        (_, AlongFeatures or Sigmoid) => $"gives probabilities to {network.At(next)}, which is for any numbers, so that little is left of how they differ",
        _ => $"gives probabilities to {network.At(next)}, which is for any numbers",
    };

    private static string Mixed(Surroundings network, int next) =>
        $"makes all features of a sample share a sum of 1 before {network.At(next)}, so that each says little, and gradients are small";
}
