using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>Puts each element where a max pooling of a named value found the largest of its window, among zeros (Zeiler and Fergus, 2013).</summary>
/// <param name="Window">The windows of that pooling.</param>
/// <param name="Like">The name of the value that was pooled.</param>
[TakesFeatures(FeatureOrder.First)]
internal sealed record MaxUnpool(Window Window, string Like) : Layer
{
    public static Layer? Read(Arguments arguments)
    {
        if (!arguments.IsMap())
            return null;
        if (arguments.Like() is not { } like)
        {
            if (arguments.Problem is null)
                arguments.Error(Rule.OutOfRange, null, "has no Like, the value that was pooled", Remedy.Choose("name it by Tap, and write Like"));
            return null;
        }

        if (arguments.SizeOfLike() is null)
            return null;
        var kernel = arguments.PerAxis("Kernel", 1, least: 1);
        var padding = arguments.PerAxis("Padding", 0, least: 0);
        var stride = arguments.PerAxis("Stride", kernel, least: 1);
        var window = new Window(kernel, stride, padding, padding, Axes.Uniform(1, kernel.Count), arguments.Flag("Ceil", false));
        Pooling.CheckPadding(arguments, window);
        var pooled = window.Output(arguments.Operands[1].Shape, arguments.Operands[1].Shape.Channels);
        for (var i = 0; i < pooled.Rank; i++)
        {
            if (!pooled[i].DiffersFrom(arguments.Input[i]))
                continue;
            arguments.Error(Rule.JoinShapesDiffer, "Like", Misfit(arguments, pooled), Remedy.Choose("name the value that was pooled, and write its windows"));
            return null;
        }

        return new MaxUnpool(window, like);
    }

    protected override Op MakeOp() => new Op("max_unpool", Window.Kernel.Count).Take("Kernel", Window.Kernel)
        .Set("Stride", Window.Stride, Window.Kernel).Set("Padding", Window.Before, 0).Set("Ceil", Window.Ceil, false).Like(Like);

    public override Shape Output(Shape input) => input;

    public override Shape Output(IReadOnlyList<Shape> inputs) => inputs[1];

    // Where an element goes, all of its window decides.
    public override EquatableArray<ReceptiveField> See(IReadOnlyList<Operand> inputs)
    {
        var output = inputs[1].Shape;
        return JoinedField.Of([Spread(inputs[0], field => field), Spread(inputs[1], field => field.Through(Window))], output);

        Operand Spread(Operand value, Func<ReceptiveField, ReceptiveField> pooled) => value with
        {
            Fields = value.Fields.Select(field => pooled(field).ThroughTransposed(Window.Kernel, Window.Stride, Window.Before, Window.Dilation))
                .ToEquatableArray(),
            Shape = output,
        };
    }

    private static string Misfit(Arguments arguments, Shape pooled) =>
        $"puts back what a max pooling of {arguments.Operands[1].Name} gave, which is {pooled} of {arguments.Operands[1].Shape}, but {arguments.Producer}";
}
