using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>A layer that makes one element of each window.</summary>
[TakesFeatures(FeatureOrder.First)]
internal abstract record Pooling(Window Window) : Layer
{
    private const string SameUpper = "same_upper";

    public override bool IsPooling => true;

    public override (Layer Layer, string Padding)? HalfPadded => Window.HalfPadded is { } window && window.Dilation.All(1)
        ? (this with { Window = window }, window.Before.AsArgument)
        : null;

    public override Layer? RoundingUp => Window.Ceil.IsOff ? this with { Window = Window with { Ceil = true } } : null;

    public override Shape Output(Shape input) => Window.Output(input, input.Channels);

    public override ReceptiveField See(ReceptiveField field, Shape input) => field.Through(Window);

    /// <summary>The window that is written; null where no map comes in, which is reported.</summary>
    protected static Window? ReadWindow(Arguments arguments, bool dilates)
    {
        if (!arguments.IsMap())
            return null;
        var kernel = arguments.PerAxis("Kernel", 1, least: 1);
        var isUpper = arguments.Word("Padding") == SameUpper;
        var padding = isUpper ? Axes.Uniform(0, kernel.Count) : arguments.PerAxis("Padding", 0, least: 0);
        var window = new Window(
            kernel,
            arguments.PerAxis("Stride", kernel, least: 1),
            padding,
            padding,
            dilates ? arguments.PerAxis("Dilation", 1, least: 1) : Axes.Uniform(1, kernel.Count),
            arguments.Flag("Ceil", false));
        if (isUpper)
            window = Upper(arguments, window);
        else
            CheckPadding(arguments, window);
        WarnOfStride(arguments, window);
        window.CheckFits(arguments);
        return window;
    }

    /// <summary>Adds the padding: one number for both ends, but for what a word says.</summary>
    protected static Op WithPadding(Op op, Window window) => !window.IsUpper ? op.Set("Padding", window.Before, 0)
        : op.Write("Padding", new SettingValue.Word(SameUpper), 0).Infer("Padding", window.Before).Infer("PaddingAfter", window.After);

    // Between elements of a window that lie apart there may be nothing but padding.
    private static Window Upper(Arguments arguments, Window window)
    {
        if (window.Dilation.Sizes.Any(size => size.DiffersFrom(1)))
            arguments.Error(
                Rule.OutOfRange,
                "Dilation",
                $"has dilation {window.Dilation} and Padding \"{SameUpper}\", so that a window could see padding alone",
                arguments.Set("Dilation", "1"));
        return window.Upper(arguments.Input);
    }

    // Who writes a window of one element and names the stride picks every so many.
    private static void WarnOfStride(Arguments arguments, Window window)
    {
        var isByPosition = arguments.IsByPosition("Stride");
        var (kernel, stride) = (window.Kernel, window.Stride);
        var isBelow = Enumerable.Range(0, kernel.Count)
            .Any(axis => window.Span(axis) is { IsFixed: true } span && stride[axis].IsFixed && span.Value < stride[axis].Value);
        if (!isBelow || (!isByPosition && kernel.All(1)))
            return;
        var isPair = isByPosition && kernel.Count == 2 && kernel.IsUniform && stride.IsUniform && arguments.Spec.Arguments.Count == 2;
        var pair = $"new[] {{ {kernel[0]}, {stride[0]} }}";
        var remedy = isPair
            ? arguments.Replace($"{arguments.Kind}({pair})", $" for a window of {kernel[0]}×{stride[0]}, PyTorch's ({kernel[0]}, {stride[0]})")
            : Remedy.Of($"use a window of {stride}", Edit.Set(arguments.Place, "Kernel", stride.AsArgument));
        arguments.Warn(Rule.WindowBelowStride, null, Below(window), remedy);
    }

    private static string Below(Window window) =>
        $"has a window of {window.Kernel} and a stride of {window.Stride}, so that it never looks at what is between";

    /// <summary>Reports padding by which a window could see nothing else.</summary>
    public static void CheckPadding(Arguments arguments, Window window)
    {
        for (var axis = 0; axis < window.Kernel.Count; axis++)
        {
            var most = window.Kernel[axis].FloorDivide(2);
            if (!arguments.AtLeast(window.Before[axis], most))
                arguments.Error(Rule.PaddingTooLarge, "Padding", BeyondHalf(window), arguments.UseAlong(axis, "Padding", most));
        }
    }

    private static string BeyondHalf(Window window) =>
        $"has padding {window.Before}, more than half its kernel of {window.Kernel}, so that a window could see padding alone";
}
