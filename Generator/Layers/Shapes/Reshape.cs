using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Layers;

/// <summary>All elements, but for the batch, in another shape.</summary>
internal sealed record Reshape(Shape Shape) : Layer
{
    public static Layer? Read(Arguments arguments)
    {
        var elements = arguments.Input.Elements;
        return Shaping.Sizes(arguments, elements, $"{arguments.Producer}, {Sentence.Plural(elements, "element")}") is { } sizes
            ? new Reshape(new Shape(sizes))
            : null;
    }

    protected override Op MakeOp() => new Op("reshape").Take("Sizes", new SettingValue.Layout(Shape.Dims));

    public override bool MayAlias => true;

    public override Shape Output(Shape input) => Shape;

    public override ReceptiveField See(ReceptiveField field, Shape input) => field.Reshaped(input, Shape);
}
