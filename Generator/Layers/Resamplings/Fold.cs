using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>A map of windows that stand side by side, added up where they overlap.</summary>
/// <param name="Size">The size of the map.</param>
/// <param name="Window">The window, as it would move over the map.</param>
internal sealed record Fold(Axes Size, Window Window) : Layer
{
    public static Layer? Read(Arguments arguments)
    {
        if (arguments.Input.Rank != 2)
        {
            arguments.Error(Rule.WrongRank, null, $"needs columns, as Unfold makes them, but {arguments.Producer}", Remedy.Choose("put it after Unfold"));
            return null;
        }

        var padding = PerAxis(arguments, "Padding", 0, 0);
        var window = new Window(
            PerAxis(arguments, "Kernel", null, 1), PerAxis(arguments, "Stride", 1, 1), padding, padding, PerAxis(arguments, "Dilation", 1, 1));
        var layer = new Fold(PerAxis(arguments, "OutputSize", null, 1), window);
        layer.Check(arguments);
        return layer;
    }

    protected override Op MakeOp() => Unfold.Settings(new Op("fold").Take("OutputSize", Size), Window);

    public override Shape Output(Shape input) => Shape.Map(input[0].FloorDivide(Window.Kernel.Product), [.. Size.Sizes]);

    public override int? FeaturesAt(int? before, Shape input, Shape output) => 0;

    /// <summary>Which of the columns it is of is not followed.</summary>
    public override ReceptiveField See(ReceptiveField field, Shape input) => field.AllAlong(1, input).Reshaped(input, 1, 1, 2);

    private SymInt Columns => Window.Output(Size[0], 0) * Window.Output(Size[1], 1);

    // There are two axes here, which the input does not show.
    private static Axes PerAxis(Arguments arguments, string argument, long? byDefault, long least)
    {
        if (arguments.Written(argument) is not { } written)
            return Axes.Uniform(byDefault is { } usual ? usual : arguments.Count(argument), 2);
        var items = arguments.Items(argument);
        if (items.Count is not (0 or 2))
            arguments.Error(
                Rule.WrongAxes,
                argument,
                $"has {Sentence.Plural(items.Count, "number")} for {argument}, but a map has 2 spatial axes",
                Arguments.OnePerAxis);
        return items.Count == 2
            ? new(items.Select((item, i) => arguments.Whole(argument, item, least, i)).ToEquatableArray())
            : Axes.Uniform(items.Count == 0 ? arguments.Whole(argument, written, least) : least, 2);
    }

    private void Check(Arguments arguments)
    {
        var (input, volume) = (arguments.Input, Window.Kernel.Product);
        for (var axis = 0; axis < 2; axis++)
        {
            if (!arguments.AtLeast(1, Window.Output(Size[axis], axis)))
                arguments.Error(Rule.KernelExceedsInput, "Kernel", TooLarge(axis), Remedy.Choose("use a smaller kernel, or a larger map"));
        }

        if (!input[0].IsDivisible(volume))
            arguments.Error(Rule.NotDivisible, null, Uneven(arguments, volume), Remedy.Choose("let columns have as many numbers as windows"));
        else if (!Columns.IsOpen && input[1].DiffersFrom(Columns))
            arguments.Error(Rule.ElementsDiffer, "OutputSize", OtherColumns(arguments), Remedy.Choose("give the size of the map that was unfolded"));
    }

    private string TooLarge(int axis) => $"has a kernel of {Window.Kernel}, larger than its map of {Size} along axis {axis}";

    private string Uneven(Arguments arguments, SymInt volume) =>
        $"makes windows of {Window.Kernel} of each column, but {arguments.Producer}, and {volume} does not divide {arguments.Input[0]}";

    private string OtherColumns(Arguments arguments) =>
        $"makes a map of {Size}, which has {Columns} windows, but {arguments.Producer}, {arguments.Input[1]} columns";
}
