using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>A convolution, in as many dimensions as its input has.</summary>
/// <param name="Padding">The padding as a word, <c>same</c> or <c>valid</c>; null where it is given in numbers.</param>
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
        var word = ReadWord(arguments);
        var (before, after) = ReadPadding(arguments, word, kernel, stride, dilation);
        var mode = arguments.Word("PaddingMode") ?? PaddingModes.Zeros;
        var layer = new Conv(
            inChannels,
            outChannels,
            new Window(kernel, stride, before, after, dilation),
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
            var (before, after) = Same(Window.Kernel, Window.Dilation);
            var window = Window with { Before = before, After = after };
            return Window.Stride.All(1) && Window != window && PaddingMode is PaddingModes.Zeros or PaddingModes.Replicate
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

    // In a block, what is no word is an expression.
    private static string? ReadWord(Arguments arguments) =>
        arguments.Word("Padding") is var word && (word is "same" or "valid" || arguments.Scope.IsEmpty) ? word : null;

    // "same" puts what is odd at the end, as libtorch does.
    private static (Axes Before, Axes After) Same(Axes kernel, Axes dilation)
    {
        var total = kernel.Sizes.Select((size, axis) => dilation[axis] * (size - 1)).ToArray();
        return (new(total.Select(sum => sum.FloorDivide(2)).ToEquatableArray()), new(total.Select(sum => sum - sum.FloorDivide(2)).ToEquatableArray()));
    }

    private static (Axes Before, Axes After) ReadPadding(Arguments arguments, string? word, Axes kernel, Axes stride, Axes dilation)
    {
        var none = Axes.Uniform(0, kernel.Count);
        switch (word)
        {
            case null:
                var padding = arguments.PerAxis("Padding", 0, least: 0);
                return (padding, padding);
            case "valid":
                return (none, none);
            case "same":
                if (stride.Sizes.Any(size => size.DiffersFrom(1)))
                    arguments.Error(
                        Rule.SameNeedsStrideOne,
                        "Padding",
                        Strided(stride),
                        Halved(arguments, kernel, dilation),
                        arguments.Set("Stride", "1"));
                return Same(kernel, dilation);
            default:
                arguments.Error(Rule.WrongKind, "Padding", $"has Padding \"{word}\"", Meant(arguments, word));
                return (none, none);
        }
    }

    private void CheckPaddingMode(Arguments arguments)
    {
        if (PaddingMode is not (PaddingModes.Zeros or PaddingModes.Reflect or PaddingModes.Replicate or PaddingModes.Circular))
            arguments.Error(Rule.WrongKind, "PaddingMode", UnknownMode(), arguments.Use("PaddingMode", "PaddingModes.Zeros"));
        if (PaddingModes.Room(PaddingMode) is not { } room)
            return;
        for (var axis = 0; axis < Window.Kernel.Count; axis++)
        {
            var most = arguments.Input[axis + 1] - room;
            var padding = SymInt.Max(Window.Before[axis], Window.After[axis]);
            if (!arguments.AtLeast(padding, most))
                arguments.Error(Rule.PaddingTooLarge, "Padding", BeyondInput(arguments, padding, axis, most), Padding is null
                    ? arguments.UseAlong(axis, "Padding", most)
                    : Remedy.Choose("use a smaller kernel, or another PaddingMode"));
        }
    }

    // The size divided by the stride, rounded up, as with a stride of 1 the size.
    private static Remedy Halved(Arguments arguments, Axes kernel, Axes dilation)
    {
        var half = new Axes(kernel.Sizes.Select((size, axis) => (dilation[axis] * (size - 1)).FloorDivide(2)).ToEquatableArray());
        return half.Sizes.All(size => size.IsFixed) ? arguments.Set("Padding", half.AsArgument) : Remedy.Choose("give the padding in numbers");
    }

    private static Remedy Meant(Arguments arguments, string word) =>
        NearestName.Of(word.ToLowerInvariant(), ["same", "valid"]) is { } nearest ? arguments.Use("Padding", Literal.Of(nearest))
        : long.TryParse(word, out var number) && number >= 0 ? arguments.Use("Padding", $"{number}")
        : Remedy.Choose("use a number, one per axis, \"same\" or \"valid\"");

    private static string Strided(Axes stride) =>
        $"has Padding \"same\" with stride {stride}, but a stride above 1 cannot keep the size";

    private string UnknownMode() => $"has PaddingMode {PaddingMode}, but convolutions know Zeros, Reflect, Replicate and Circular";

    private string BeyondInput(Arguments arguments, SymInt padding, int axis, SymInt most) =>
        $"pads {padding} with PaddingMode {PaddingMode} on a size of {arguments.Input[axis + 1]} ({arguments.Producer}), where at most {most} fit";
}
