using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>A part of a map: its middle, or what begins at an offset.</summary>
/// <param name="Offset">Where it begins along each axis; null for the middle.</param>
/// <param name="From">Where it begins, also where that is not written.</param>
/// <param name="Like">The name of the value whose size it gets; null where that is written.</param>
internal sealed record Crop(Axes Size, Axes? Offset, Axes From, string? Like) : Layer
{
    public static Layer? Read(Arguments arguments)
    {
        if (!arguments.HasSpatialAxes())
            return null;
        if (arguments.Like() is { } like)
            return OfLike(arguments, like);
        if (!arguments.IsWritten("Size"))
            arguments.Error(Rule.OutOfRange, null, "has neither size nor Like", Remedy.Choose("give one of them"));
        var size = arguments.PerAxis("Size", 1, least: 1);
        var none = Axes.Uniform(-1, size.Count);
        var offset = arguments.PerAxis("Offset", none, least: 0);
        var isCentred = offset == none;
        for (var axis = 0; axis < size.Count; axis++)
        {
            var (from, whole) = (isCentred ? 0 : offset[axis], arguments.Input[axis + 1]);
            if (!arguments.AtLeast(size[axis], whole))
                arguments.Error(Rule.OutOfRange, "Size", TooLarge(arguments, size, axis), arguments.UseAlong(axis, "Size", whole));
            else if (!arguments.AtLeast(from + size[axis], whole))
                arguments.Error(Rule.OutOfRange, "Offset", TooFar(arguments, size, from, axis), arguments.UseAlong(axis, "Offset", whole - size[axis]));
        }

        return isCentred ? new Crop(size, null, Middle(arguments.Input, size), null) : new Crop(size, offset, offset, null);
    }

    private static Crop? OfLike(Arguments arguments, string like)
    {
        if (arguments.SizeOfLike("Size", "Offset") is not { } size)
            return null;
        for (var axis = 0; axis < size.Count; axis++)
        {
            if (!arguments.IsNeverBelow(arguments.Input[axis + 1], size[axis]))
            {
                var remedies = new[] { arguments.InsteadOfLike("Pad"), arguments.InsteadOfLike("Upsample") };
                arguments.Error(Rule.OutOfRange, "Like", BelowLike(arguments, size, axis), remedies);
            }
        }

        return new Crop(size, null, Middle(arguments.Input, size), like);
    }

    private static string BelowLike(Arguments arguments, Axes size, int axis) =>
        $"takes {size[axis]} along axis {axis}, as {arguments.Operands[1].Name} has, but {arguments.Producer}, which may be less along that axis";

    protected override Op MakeOp() => (Like is null ? new Op("crop").Take("Size", Size) : new Op("crop").Like(Like).Infer("Size", Size))
        .Set("Offset", Offset is { } offset ? offset : null).Infer("From", From);

    public override bool MayAlias => true;

    public override Strides? View(Strides before, Shape input, Shape output) => before.WithGaps;

    public override Shape Output(Shape input) => Shape.Map(input.Channels, [.. Size.Sizes]);

    public override ReceptiveField See(ReceptiveField field, Shape input) => field.Each(
        (axis, i) => From[i] is { IsFixed: true } from
            ? axis.Through(1, 1, output => (output + from.Value, output + from.Value, 1))
            : AxisField.WithoutPlace(axis.Size),
        _ => false);

    private static Axes Middle(Shape input, Axes size) =>
        new(size.Sizes.Select((whole, axis) => (input[axis + 1] - whole).FloorDivide(2)).ToEquatableArray());

    private static string TooLarge(Arguments arguments, Axes size, int axis) =>
        $"takes {size[axis]} along axis {axis}, but {arguments.Producer}, {arguments.Input[axis + 1]} along that axis";

    private static string TooFar(Arguments arguments, Axes size, SymInt from, int axis) =>
        $"takes {size[axis]} from {from} on along axis {axis}, but {arguments.Producer}, {arguments.Input[axis + 1]} along that axis";
}
