using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Layers;

namespace TorchDsl.Generator.Advice;

/// <summary>Pixels at the end of the input that nothing sees any more, because a stride does not come out even.</summary>
internal sealed class DroppedRows : AdviceRule
{
    // One pixel of so many nobody misses: SqueezeNet drops one of 224, PilotNet four of 66.
    private const int Few = 16;

    public override IEnumerable<Problem> Of(Surroundings network)
    {
        foreach (var (node, layer) in network.Each<Layer>())
        {
            if (WindowOf(layer) is not { IsOpen: false, IsUpper: false } window || network.Before(node) is not { } before)
                continue;
            for (var axis = 0; axis < window.Kernel.Count; axis++)
            {
                if (Lost(network, before, node, window, axis) is not { } lost)
                    continue;
                var size = network[before].Output[axis + 1];
                var finding = $"moves by {window.Stride[axis]} along axis {axis}, which leaves {lost.Rows} of {size} places at its end out, "
                    + $"so that nothing sees the last {(lost.Pixels == 1 ? "" : $"{lost.Pixels} ")}of the {lost.Of} pixels of the input";
                yield return network.Say(Rule.DroppedRows, node, finding, Remedies(network, before, node, layer));
                break;
            }
        }
    }

    private static Window? WindowOf(Layer layer) => layer is Conv conv ? conv.Window : layer is Pooling pooling ? pooling.Window : null;

    // How many elements of a map no window reaches; who leaves out elements between windows has no end.
    private static long Unread(Window window, long from, long to, int axis) => window.Span(axis).Value < window.Stride[axis].Value ? 0
        : from - 1 - (((to - 1) * window.Stride[axis].Value) - window.Before[axis].Value + window.Span(axis).Value - 1);

    private static (long Rows, long Pixels, long Of)? Lost(Surroundings network, int before, int node, Window window, int axis)
    {
        var (from, to) = (network[before].Output[axis + 1], network[node].Output[axis + 1]);
        if (!from.IsFixed || !to.IsFixed || !window.Before[axis].IsFixed || Unread(window, from.Value, to.Value, axis) is not (> 0 and var rows))
            return null;
        for (var i = 0; i < network[node].Fields.Count; i++)
        {
            var (earlier, later) = (network[before].Fields[i], network[node].Fields[i]);
            for (var input = 0; input < later.Axes.Count; input++)
            {
                var (was, now, all) = (earlier.Axes[input], later.Axes[input], later.Input[input + 1]);
                if (!later.Along[axis + 1].Has(input) || !was.HasPlace || !now.HasPlace || !all.IsFixed)
                    continue;
                var pixels = Math.Min(was.At(from.Value - 1).Last, all.Value - 1) - now.At(to.Value - 1).Last;
                if (pixels > 0 && pixels * Few > all.Value)
                    return (rows, pixels, all.Value);
            }
        }

        return null;
    }

    private static Remedy[] Remedies(Surroundings network, int before, int node, Layer layer)
    {
        var choose = Remedy.Choose("use other padding, or an input of another size");
        var place = network[node].Place;
        if (layer is Pooling { Window.Ceil.IsOff: true })
            return [Remedy.Of("use Ceil = true", Edit.Set(place, "Ceil", "true")), choose];
        return layer is Conv { Padding: null } && layer.HalfPadded is { } half && IsEven(network[before].Output, (Conv)half.Layer)
            ? [Remedy.Of($"use Padding = {half.Padding}", Edit.Set(place, "Padding", half.Padding)), choose]
            : [choose];
    }

    private static bool IsEven(Shape input, Conv conv) => Enumerable.Range(0, conv.Window.Kernel.Count).All(axis =>
        Unread(conv.Window, input[axis + 1].Value, conv.Output(input)[axis + 1].Value, axis) <= 0);
}
