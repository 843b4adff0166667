using TorchDsl.Generator.Infer;

namespace TorchDsl.Generator.Layers;

/// <summary>The network's input: a shape.</summary>
internal sealed record Input(Shape Shape) : Layer
{
    public static Layer? Read(Arguments arguments)
    {
        var items = arguments.Items("Shape");
        if (items.Count == 0)
        {
            arguments.Error(Rule.OutOfRange, null, "has no sizes: give the shape of one sample, without the batch, such as [Input(1, 28, 28)]");
            return null;
        }

        return new Input(new Shape(items.Select((item, i) => (Dim)arguments.Whole("Shape", item, 1, i)).ToEquatableArray()));
    }

    public override string Text => $"Input({string.Join(", ", Shape.Dims)})";

    public override Shape Output(Shape input) => Shape;
}
