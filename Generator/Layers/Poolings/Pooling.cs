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
        var padding = arguments.PerAxis("Padding", 0, least: 0);
        var window = new Window(
            kernel,
            arguments.PerAxis("Stride", kernel, least: 1),
            padding,
            padding,
            dilates ? arguments.PerAxis("Dilation", 1, least: 1) : Axes.Uniform(1, kernel.Count),
            arguments.Flag("Ceil", false));
        CheckPadding(arguments, window);
        window.CheckFits(arguments);
        return window;
    }

    private static void CheckPadding(Arguments arguments, Window window)
    {
        for (var axis = 0; axis < window.Kernel.Count; axis++)
        {
            var most = window.Kernel[axis].FloorDivide(2);
            if (!arguments.AtLeast(window.Before[axis], most))
                arguments.Error(Rule.PaddingTooLarge, "Padding", BeyondHalf(window, most));
        }
    }

    private static string BeyondHalf(Window window, SymInt most) =>
        $"has padding {window.Before}, more than half its kernel of {window.Kernel}, so that a window could see padding alone: use at most {most}";
}
