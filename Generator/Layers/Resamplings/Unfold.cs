using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>The windows of a map side by side, each a column.</summary>
internal sealed record Unfold(Window Window) : Layer
{
    public static Layer? Read(Arguments arguments)
    {
        if (!arguments.IsMapOf(2))
            return null;
        var padding = arguments.PerAxis("Padding", 0, least: 0);
        var window = new Window(
            arguments.PerAxis("Kernel", least: 1), arguments.PerAxis("Stride", 1, least: 1), padding, padding, arguments.PerAxis("Dilation", 1, least: 1));
        window.CheckFits(arguments);
        return new Unfold(window);
    }

    protected override Op MakeOp() => Settings(new Op("unfold"), Window);

    /// <summary>A column for each place of the window.</summary>
    public override Shape Output(Shape input)
    {
        var map = Window.Output(input, input.Channels * Window.Kernel.Product);
        return new(map.Channels, map[1] * map[2]);
    }

    public override int? FeaturesAt(int? before, Shape input, Shape output) => 0;

    public override ReceptiveField See(ReceptiveField field, Shape input) =>
        field.Through(Window).Reshaped(Window.Output(input, input.Channels), 1, 2, 1);

    /// <summary>Adds the settings of a window, in PyTorch's order.</summary>
    public static Op Settings(Op op, Window window) => op.Take("Kernel", window.Kernel)
        .Set("Dilation", window.Dilation, 1).Set("Padding", window.Before, 0).Set("Stride", window.Stride, 1);
}
