using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>A convolution, in as many dimensions as its input has.</summary>
/// <param name="Padding">The padding as a word, such as <c>same</c>; null where it is given in numbers.</param>
[TakesFeatures(FeatureOrder.First, Unless = "InChannels")]
internal sealed record Conv(
    SymInt InChannels, SymInt OutChannels, Window Window, string? Padding, SymInt Groups, SymBool Bias, string PaddingMode, int Rank) : Layer
{
    public static Layer? Read(Arguments arguments)
    {
        if (!arguments.IsMap())
            return null;
        if (arguments.ReadsAsKeras())
            return null;
        var inChannels = arguments.Channels("InChannels", 0, written => arguments.AsKeras(written));
        var outChannels = arguments.Count("OutChannels");
        var kernel = arguments.PerAxis("Kernel", 3, least: 1);
        var stride = arguments.PerAxis("Stride", 1, least: 1);
        var dilation = arguments.PerAxis("Dilation", 1, least: 1);
        var word = ConvPadding.Word(arguments);
        var window = ConvPadding.Read(arguments, word, kernel, stride, dilation);
        var mode = arguments.Word("PaddingMode") ?? PaddingModes.Zeros;
        var layer = new Conv(
            inChannels,
            outChannels,
            window,
            word,
            arguments.Count("Groups", 1),
            arguments.Flag("Bias", true),
            mode,
            arguments.Input.SpatialRank);
        arguments.CheckGroups(layer.Groups, (inChannels, "in channels"), (outChannels, "out channels"));
        layer.CheckPaddingMode(arguments);
        layer.Window.CheckFits(arguments);
        arguments.WarnOfTwoReadings(layer.InChannels, layer.OutChannels);
        return layer;
    }

    protected override Op MakeOp() => new Op("conv", Rank)
        .Take("InChannels", InChannels).Take("OutChannels", OutChannels).Take("Kernel", Window.Kernel)
        .Set("Stride", Window.Stride, 1)
        .Write("Padding", Padding is null ? Window.Before : new SettingValue.Word(Padding), 0)
        .Infer("PaddingBefore", Window.Before).Infer("PaddingAfter", Window.After)
        .Set("Dilation", Window.Dilation, 1)
        .Set("Groups", Groups, 1)
        .Set("Bias", Bias, true)
        .Set("PaddingMode", PaddingModes.Setting(PaddingMode), PaddingModes.Setting(PaddingModes.Zeros));

    public override bool HasWeights => true;

    public override SymInt Parameters => (OutChannels * InChannels.FloorDivide(Groups) * Window.Kernel.Product) + (Bias.Count * OutChannels);

    public override Layer? KeepingSize
    {
        get
        {
            var (before, after) = ConvPadding.Same(Window.Kernel, Window.Dilation);
            var window = Window with { Before = before, After = after };
            return Window.Stride.All(1) && !Window.IsUpper && Window != window && PaddingMode is PaddingModes.Zeros or PaddingModes.Replicate
                ? this with { Padding = "same", Window = window }
                : null;
        }
    }

    public override (Layer Layer, string Padding)? HalfPadded => Window.HalfPadded is { } window && PaddingMode == PaddingModes.Zeros
        ? (this with { Padding = null, Window = window }, window.Before.AsArgument)
        : null;

    public override int? FeaturesAt(int? before, Shape input, Shape output) => 0;

    public override Shape Output(Shape input) => Window.Output(input, OutChannels);

    /// <summary>Output elements × (in channels / groups) × kernel volume.</summary>
    public override SymInt MultiplyAdds(Shape input, Shape output) => output.Elements * InChannels.FloorDivide(Groups) * Window.Kernel.Product;

    public override ReceptiveField See(ReceptiveField field, Shape input) => field.Through(Window);

    private void CheckPaddingMode(Arguments arguments)
    {
        if (PaddingMode is not (PaddingModes.Zeros or PaddingModes.Reflect or PaddingModes.Replicate or PaddingModes.Circular))
            arguments.Error(Rule.WrongKind, "PaddingMode", UnknownMode(), arguments.Use("PaddingMode", "PaddingModes.Zeros"));
        if (PaddingModes.Room(PaddingMode) is not { } room)
            return;
        for (var axis = 0; axis < Window.Kernel.Count; axis++)
        {
            var most = arguments.Input[axis + 1] - room;
            var padding = ConvPadding.Most(Window, axis);
            if (!arguments.AtLeast(padding, most))
                arguments.Error(Rule.PaddingTooLarge, "Padding", BeyondInput(arguments, padding, axis, most), Padding is null
                    ? arguments.UseAlong(axis, "Padding", most)
                    : Remedy.Choose("use a smaller kernel, or another PaddingMode"));
        }
    }

    private string UnknownMode() => $"has PaddingMode {PaddingMode}, but convolutions know Zeros, Reflect, Replicate and Circular";

    private string BeyondInput(Arguments arguments, SymInt padding, int axis, SymInt most) =>
        $"pads {padding} with PaddingMode {PaddingMode} on a size of {arguments.Input[axis + 1]} ({arguments.Producer}), where at most {most} fit";
}
