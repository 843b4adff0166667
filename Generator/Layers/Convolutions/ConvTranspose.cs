using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>A transposed convolution: each input element spreads over a kernel of the output.</summary>
[TakesFeatures(FeatureOrder.First, Unless = "InChannels")]
internal sealed record ConvTranspose(
    SymInt InChannels, SymInt OutChannels, Axes Kernel, Axes Stride, Axes Padding, Axes OutputPadding, Axes Dilation, SymInt Groups, SymBool Bias) : Layer
{
    public static Layer? Read(Arguments arguments)
    {
        if (!arguments.IsMap() || arguments.ReadsAsKeras() || arguments.LacksKernel())
            return null;
        var layer = new ConvTranspose(
            arguments.Channels("InChannels", 0, written => arguments.AsKeras(written)),
            arguments.Count("OutChannels"),
            arguments.PerAxis("Kernel", least: 1),
            arguments.PerAxis("Stride", 1, least: 1),
            arguments.PerAxis("Padding", 0, least: 0),
            arguments.PerAxis("OutputPadding", 0, least: 0),
            arguments.PerAxis("Dilation", 1, least: 1),
            arguments.Count("Groups", 1),
            arguments.Flag("Bias", true));
        arguments.CheckGroups(layer.Groups, (layer.InChannels, "in channels"), (layer.OutChannels, "out channels"));
        layer.CheckSizes(arguments);
        return layer;
    }

    protected override Op MakeOp() => new Op("conv_transpose", Kernel.Count)
        .Take("InChannels", InChannels).Take("OutChannels", OutChannels).Take("Kernel", Kernel)
        .Set("Stride", Stride, 1)
        .Set("Padding", Padding, 0)
        .Set("OutputPadding", OutputPadding, 0)
        .Set("Dilation", Dilation, 1)
        .Set("Groups", Groups, 1)
        .Set("Bias", Bias, true);

    public override bool HasWeights => true;

    public override SymInt Parameters => (InChannels * OutChannels.FloorDivide(Groups) * Kernel.Product) + (Bias.Count * OutChannels);

    public override int? FeaturesAt(int? before, Shape input, Shape output) => 0;

    public override Shape Output(Shape input) =>
        Shape.Map(OutChannels, [.. Enumerable.Range(0, Kernel.Count).Select(axis => Whole(input, axis) - (2 * Padding[axis]))]);

    /// <summary>Input elements × (out channels / groups) × kernel volume.</summary>
    public override SymInt MultiplyAdds(Shape input, Shape output) => input.Elements * OutChannels.FloorDivide(Groups) * Kernel.Product;

    public override ReceptiveField See(ReceptiveField field, Shape input) => field.ThroughTransposed(Kernel, Stride, Padding, Dilation);

    private void CheckSizes(Arguments arguments)
    {
        for (var axis = 0; axis < Kernel.Count; axis++)
        {
            var most = SymInt.Max(Stride[axis], Dilation[axis]) - 1;
            if (!arguments.AtLeast(OutputPadding[axis], most))
                arguments.Error(Rule.PaddingTooLarge, "OutputPadding", BeyondStride(axis), arguments.UseAlong(axis, "OutputPadding", most));
            if (!arguments.AtLeast(1, Whole(arguments.Input, axis) - (2 * Padding[axis])))
                arguments.Error(
                    Rule.PaddingTooLarge,
                    "Padding",
                    NothingLeft(arguments, axis),
                    arguments.UseAlong(axis, "Padding", (Whole(arguments.Input, axis) - 1).FloorDivide(2)));
        }
    }

    /// <summary>The output's size along an axis before the padding is cut off.</summary>
    private SymInt Whole(Shape input, int axis) =>
        ((input[axis + 1] - 1) * Stride[axis]) + (Dilation[axis] * (Kernel[axis] - 1)) + OutputPadding[axis] + 1;

    private string BeyondStride(int axis) =>
        $"has output padding {OutputPadding[axis]} with stride {Stride[axis]} and dilation {Dilation[axis]}, "
        + $"but it must be smaller than one of them";

    private string NothingLeft(Arguments arguments, int axis) =>
        $"cuts {Padding[axis]} off both ends of an output of {Whole(arguments.Input, axis)}, so that nothing is left ({arguments.Producer})";
}
