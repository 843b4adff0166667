using TorchDsl.Generator.Emit.CSharp;
using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>A part of a map: its middle, or what begins at an offset.</summary>
/// <param name="Offset">Where it begins along each axis; null for the middle.</param>
internal sealed record Crop(Axes Size, Axes? Offset) : Layer
{
    public static Layer? Read(Arguments arguments)
    {
        if (!arguments.HasSpatialAxes())
            return null;
        var size = arguments.PerAxis("Size", 1, least: 1);
        var none = Axes.Uniform(-1, size.Count);
        var offset = arguments.PerAxis("Offset", none, least: 0);
        var isCentred = offset == none;
        for (var axis = 0; axis < size.Count; axis++)
        {
            var (from, whole) = (isCentred ? 0 : offset[axis], arguments.Input[axis + 1]);
            if (!arguments.AtLeast(size[axis], whole))
                arguments.Error(Rule.OutOfRange, "Size", $"takes {size[axis]} along axis {axis}, but {arguments.Producer}, {whole} along that axis: use a size of at most {whole}");
            else if (!arguments.AtLeast(from + size[axis], whole))
                arguments.Error(Rule.OutOfRange, "Offset", $"takes {size[axis]} from {from} on along axis {axis}, but {arguments.Producer}, {whole} along that axis: use an Offset of at most {whole - size[axis]}");
        }

        return new Crop(size, isCentred ? null : offset);
    }

    public override string Text => ArgumentList.Attribute("Crop")
        .Add(Size.AsArgument)
        .Add("Offset", Offset?.AsArgument ?? "", unless: Offset is null)
        .ToString();

    public override bool MayAlias => true;

    public override Shape Output(Shape input) => Shape.Map(input.Channels, [.. Size.Sizes]);

    public override ReceptiveField See(ReceptiveField field, Shape input) => field.Each(
        (axis, i) => From(input, i) is { IsFixed: true } from
            ? axis.Through(1, 1, output => (output + from.Value, output + from.Value, 1))
            : AxisField.WithoutPlace(axis.Size),
        _ => false);

    public override string Call(string x) => ArgumentList.Call(TorchNames.Generated + "Maps.Crop")
        .Add(x).Add(Size.ArraySetting()).Add("offset", Offset?.ArraySetting() ?? "", unless: Offset is null)
        .ToString();

    private SymInt From(Shape input, int axis) => Offset is { } offset ? offset[axis] : (input[axis + 1] - Size[axis]).FloorDivide(2);
}
