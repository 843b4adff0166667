using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Layers;

namespace TorchDsl.Generator.Advice;

/// <summary>
/// Images of which each place of the last map sees little, so that nothing larger can be told apart; and maps that are so small that most
/// weights of a kernel meet padding alone, for the network is made for larger images.
/// </summary>
internal sealed class FieldUnlikeInput : AdviceRule
{
    // SqueezeNet's last map sees 7 tenths of the image, Network in Network's 8; U-Net's, which is no mean of places, a third. Small images are often
    // told apart by colours and textures.
    private const int LeastOfPooled = 4;
    private const int SmallestInput = 64;
    private const int LeastOfMap = 8;
    private const int Most = 4;

    private static readonly Remedy See = Remedy.Choose("use more layers, larger kernels, strides or dilation before it");
    private static readonly Remedy Keep = Remedy.Choose("use smaller strides or less pooling before it, or a larger input");

    public override IEnumerable<Problem> Of(Surroundings network)
    {
        if (!network.IsWhole || network.Network.InputShape(0).SpatialRank != 2)
            yield break;
        if (LastMap(network) is { } map && Smaller(network[map.Node], map.Least) is { } field)
            yield return network.Say(Rule.FieldUnlikeInput, map.Said, $"{map.Does} {Seen(field)}", See);
        foreach (var (node, _) in network.Each<Layer>())
        {
            if (network[node].Inputs.Count == 0 || InVain(network.Network, node) is not { } found)
                continue;
            var (conv, seen) = found;
            var kernel = conv.Window.Kernel;
            var finding = $"has a {(network[node].Layer is Conv ? "kernel" : "convolution with a kernel")} of {kernel} on a map of 1×1, "
                + $"where all its weights but 1 of {kernel.Product} meet padding alone, "
                + $"for each place of the map sees {Size(seen)} pixels, and the input has {Input(seen)}";
            yield return network.Say(Rule.FieldUnlikeInput, node, finding, Keep);
            yield break;
        }
    }

    // The map whose places are averaged for the result, or whose places are the results.
    private static (int Node, int Said, string Does, int Least)? LastMap(Surroundings network)
    {
        foreach (var (node, layer) in network.Each<AdaptivePooling>())
        {
            if (layer is GlobalAvgPool or AdaptiveAvgPool && layer.Size.All(1) && LeadsToEnd(network, node))
                return (network[node].Inputs[0], node, "takes the mean of places", LeastOfPooled);
        }

        var end = network.Network.Main;
        var last = network.IsEnd(end) && network.There<Layer>(end) is Softmax or LogSoftmax or Sigmoid ? network.Before(end) : end;
        return last is { } map && network.There<Conv>(map) is { } conv && IsLabelling(network[map].Output, conv, network.Network.InputShape(0))
            ? (map, map, "gives results at places", LeastOfMap)
            : null;
    }

    // One of several kinds for each pixel; what restores an image gives as many channels as come in, and may see less.
    private static bool IsLabelling(Shape output, Conv conv, Shape input) =>
        output.Rank == 3 && output[1] == input[1] && output[2] == input[2]
        && output.Channels != 1 && output.Channels != input.Channels && conv.OutChannels.IsFixed && conv.InChannels.IsFixed
        && conv.OutChannels.Value < conv.InChannels.Value;

    private static bool LeadsToEnd(Surroundings network, int node)
    {
        while (network.Next(node) is { } next && network[next].Inputs.Count == 1)
            node = next;
        return network.IsEnd(node);
    }

    private static ReceptiveField? Smaller(Node node, int least) => node.Fields.Count == 1 && node.Fields[0] is { Input.IsFixed: true } field
        && Enumerable.Range(0, field.Axes.Count).All(axis => field.Axes[axis] is { HasPlace: true } seen && seen.Size.IsFixed
            && seen.Size.Value > 1 && field.Input[axis + 1].Value is >= SmallestInput and var pixels && seen.Size.Value * least < pixels) ? field : null;

    // A convolution, in a block or not, of whose kernel only one weight meets the map.
    private static (Conv Conv, ReceptiveField Field)? InVain(Network network, int node)
    {
        var before = network.Nodes[network.Nodes[node].Inputs[0]];
        if (before.Output is not { Rank: 3 } map || network.Nodes[node].When is not null)
            return null;
        if (network.Nodes[node].Layer is Conv conv)
        {
            return map[1] == 1 && map[2] == 1 && !conv.Window.IsOpen && conv.Window.Kernel.Sizes.All(size => size != 1)
                && before.Fields.Count == 1 && Larger(before.Fields[0]) ? (conv, before.Fields[0]) : null;
        }

        if (network.Nodes[node].Layer.Body is not { } body || network.Nodes[node].Output is not { Rank: 3 } output || output[1] != 1 || output[2] != 1)
            return null;
        return Enumerable.Range(body.Inputs, body.Nodes.Count - body.Inputs).Select(inner => InVain(body, inner)).FirstOrDefault(found => found is not null);
    }

    private static bool Larger(ReceptiveField field) => field.Input.IsFixed && Enumerable.Range(0, field.Axes.Count).All(axis =>
        field.Axes[axis] is { HasPlace: true } seen && seen.Size.IsFixed && seen.Size.Value >= Most * field.Input[axis + 1].Value);

    private static string Seen(ReceptiveField field) => $"that see {Size(field)} pixels each, of an input of {Input(field)}";

    private static string Size(ReceptiveField field) => string.Join("×", field.Axes.Select(axis => axis.Size));

    private static string Input(ReceptiveField field) => string.Join("×", field.Input.Dims.Skip(1));
}
