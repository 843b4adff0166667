using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Layers;

namespace TorchDsl.Generator.Advice;

/// <summary>
/// A transposed convolution whose kernel is no multiple of its stride, so that outputs get unequal numbers of inputs: a checkerboard
/// (Odena, Dumoulin and Olah, Distill 2016).
/// </summary>
internal sealed class Checkerboard : AdviceRule
{
    public override IEnumerable<Problem> Of(Surroundings network)
    {
        foreach (var (node, layer) in network.Each<ConvTranspose>())
        {
            if (layer.Kernel.IsOpen || layer.Stride.IsOpen || !layer.Dilation.All(1))
                continue;
            var uneven = Enumerable.Range(0, layer.Kernel.Count).Where(axis => layer.Kernel[axis].Value % layer.Stride[axis].Value != 0).ToList();
            if (uneven.Count == 0)
                continue;
            var (axis, kernel, stride) = (uneven[0], layer.Kernel[uneven[0]].Value, layer.Stride[uneven[0]].Value);
            var finding = $"has a kernel of {kernel} and a stride of {stride} along axis {axis}, so that some outputs are of {kernel / stride} "
                + $"{(kernel / stride == 1 ? "input" : "inputs")} and others of {(kernel / stride) + 1}, which shows as a checkerboard";
            yield return network.Say(Rule.Checkerboard, node, "Kernel", finding, Remedies(network[node].Place, layer));
        }
    }

    // The next multiple, with as much less output padding, or more padding, as keeps the size.
    private static Remedy[] Remedies(int place, ConvTranspose layer)
    {
        var other = Remedy.Choose("use Upsample and Conv");
        if (!layer.Kernel.IsUniform || !layer.Stride.IsUniform || !layer.Padding.IsUniform || !layer.OutputPadding.IsUniform
            || !layer.Padding[0].IsFixed || !layer.OutputPadding[0].IsFixed)
            return [Remedy.Choose("use kernels that are multiples of the strides"), other];
        var (kernel, stride) = (layer.Kernel[0].Value, layer.Stride[0].Value);
        var whole = (kernel + stride - 1) / stride * stride;
        var (more, left) = (whole - kernel, layer.OutputPadding[0].Value);
        var padding = Math.Max(0, more - left + 1) / 2;
        left += (2 * padding) - more;
        var edits = new List<Edit> { Edit.Set(place, "Kernel", $"{whole}") };
        var words = $"use a kernel of {whole}";
        if (padding > 0)
            Add("Padding", layer.Padding[0].Value + padding);
        if (left != layer.OutputPadding[0].Value)
            Add("OutputPadding", left);
        return [Remedy.Of(edits.Count == 1 ? words : $"{words}, which keeps the size", [.. edits]), other];

        void Add(string setting, long value)
        {
            words += $" and {setting} = {value}";
            edits.Add(Edit.Set(place, setting, $"{value}"));
        }
    }
}
