using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Layers;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Advice;

/// <summary>
/// A residual branch that ends in ReLU, so that the sum with what comes in can only grow from block to block (He et al., 2016, figure 4c).
/// </summary>
internal sealed class OneSidedSum : AdviceRule
{
    // No published residual branch is longer.
    private const int Longest = 32;

    public override IEnumerable<Problem> Of(Surroundings network)
    {
        foreach (var (sum, layer) in network.Each<Add>())
        {
            var inputs = network[sum].Inputs;
            if (inputs.Count != 2)
                continue;
            for (var i = 0; i < 2; i++)
            {
                var (end, identity) = (inputs[i], inputs[1 - i]);
                if (network.There<Layer>(end) is not (ReLU or ReLU6) || network.Next(end) != sum || !LeadsTo(network, end, identity))
                    continue;
                var finding = $"is the last layer of a branch that {network.At(sum)}, adds to what came into it, so that the sum can only grow";
                yield return network.Say(Rule.OneSidedSum, end, finding, Moved(network, end, sum));
            }
        }
    }

    private static Remedy Moved(Surroundings network, int end, int sum)
    {
        var (place, to) = (network[end].Place, network[sum].Place);
        return network.Next(sum) is { } next && Passage.IsActivation(network[next].Layer)
            ? Remedy.Of($"remove it, for {network.At(next)}, follows the sum", Edit.Remove(place)) with { Title = "Remove it" }
            : Remedy.Of($"put it after {network.Network.Spec.Layers[to].Kind}", Edit.PutAfter(to, $"{network.Network.Spec.Layers[place]}"), Edit.Remove(place));
    }

    // The branch is a chain with weights, whose values lie as what comes in: no other map is meant, as in a decoder.
    private static bool LeadsTo(Surroundings network, int end, int identity)
    {
        var hasWeights = false;
        var node = end;
        for (var i = 0; i < Longest; i++)
        {
            var (inputs, shape) = (network[node].Inputs, network[node].Output);
            hasWeights |= network[node].Layer.HasWeights;
            if (inputs.Count != 1 || !shape.Dims.Skip(1).ToEquatableArray().Equals(network[end].Output.Dims.Skip(1).ToEquatableArray()))
                return false;
            node = inputs[0];
            if (node == identity)
                return hasWeights;
            if (network.Next(node) is null)
                return false;
        }

        return false;
    }
}
