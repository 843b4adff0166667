using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Layers;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Advice;

/// <summary>
/// Two linear maps with nothing between that is not linear, which together are one. Who makes a map cheaper by two has a bottleneck between
/// them, groups, or kernels along different axes, and nothing is said.
/// </summary>
internal sealed class LinearMapsInARow : AdviceRule
{
    public override IEnumerable<Problem> Of(Surroundings network)
    {
        foreach (var (first, layer) in network.Each<Layer>())
        {
            if (layer is not (Linear or Conv) || network.Next(first, Passage.IsLinear) is not { } second || Together(network, first, second) is not { } one)
                continue;
            var finding = $"follows {network.At(first)}, with nothing between that is not linear, so that both together do no more than {one}";
            yield return network.Say(Rule.LinearMapsInARow, second, finding, Remedies(network, first, second));
        }
    }

    private static Remedy[] Remedies(Surroundings network, int first, int second)
    {
        var (from, to) = (network[first].Place, network[second].Place);
        return [
            from == to
                ? Remedy.Choose("repeat an activation with it, between Repeat and End")
                : Remedy.Of($"put ReLU, or another activation, after {network.At(first)}", Edit.PutAfter(from, "ReLU")) with { Title = "Put ReLU between" },
            Remedy.Choose("use one of them alone"),
        ];
    }

    // The layer that does the same; null where two are meant, or where parameters decide.
    private static string? Together(Surroundings network, int first, int second) => (network[first].Layer, network.There<Layer>(second)) switch
    {
        (Linear before, Linear after) when before.OutFeatures == after.InFeatures => Together(before, after),
        (Conv before, Conv after) when network.Next(first) == second => Together(before, after),
        (Conv before, Linear after) when before.Groups == 1 && network[second].Output.Rank == 1 => OfMap(network, first, after),
        _ => null,
    };

    private static string? Together(Linear before, Linear after) =>
        IsNarrower(before.OutFeatures, before.InFeatures, after.OutFeatures) ? null : $"Linear({before.InFeatures}, {after.OutFeatures})";

    private static string? Together(Conv before, Conv after)
    {
        if (before.Window.IsOpen || after.Window.IsOpen || before.Groups != 1 || after.Groups != 1
            || IsNarrower(before.OutChannels, before.InChannels, after.OutChannels) || AreSeparated(before, after))
            return null;
        var kernel = new Axes(Enumerable.Range(0, before.Window.Kernel.Count)
            .Select(axis => before.Window.Span(axis) + ((after.Window.Span(axis) - 1) * before.Window.Stride[axis])).ToEquatableArray());
        var (two, one) = (
            (before.InChannels * before.OutChannels * before.Window.Kernel.Product) + (after.InChannels * after.OutChannels * after.Window.Kernel.Product),
            before.InChannels * after.OutChannels * kernel.Product);
        return 2 * two.Value <= one.Value ? null
            : $"one convolution with a kernel of {kernel}, from {Sentence.Plural(before.InChannels, "channel")} to {after.OutChannels}";
    }

    private static string? OfMap(Surroundings network, int first, Linear after)
    {
        var (input, output) = (network[network[first].Inputs[0]].Output, network[first].Output);
        return !input.IsFixed || output.Elements != after.InFeatures || IsNarrower(output.Elements, input.Elements, after.OutFeatures) ? null
            : $"Flatten and Linear({input.Elements}, {after.OutFeatures})";
    }

    // Of sizes that parameters decide it may be.
    private static bool IsNarrower(SymInt between, SymInt before, SymInt after) =>
        !between.IsFixed || !before.IsFixed || !after.IsFixed || between.Value < Math.Min(before.Value, after.Value);

    // A kernel of 1 along all axes is across every other, and separates none.
    private static bool AreSeparated(Conv one, Conv other) => one.IsAcross(other) && !one.Window.Kernel.All(1) && !other.Window.Kernel.All(1);
}
