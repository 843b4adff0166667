using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>An input of the network: a shape. In a block, names of parameters and expressions are these; other names are free sizes.</summary>
internal sealed record Input(Shape Shape) : Layer
{
    public static Layer? Read(Arguments arguments)
    {
        var items = arguments.Items("Shape");
        if (items.Count == 0)
        {
            arguments.Error(Rule.OutOfRange, null, "has no sizes", Remedy.Choose("give the shape of one sample, without the batch"));
            return null;
        }

        if (arguments.Graph?.Incoming is { } incoming)
            return new Input(incoming[arguments.Place].Shape);
        if (arguments.WritesBatch("Shape"))
            return null;
        return new Input(new Shape(items.Select((item, i) => Size(arguments, item, i)).ToEquatableArray()));
    }

    protected override Op MakeOp() => new("input");

    public override string Text =>
        $"Input({string.Join(", ", Shape.Dims.Select(dim => dim.IsKnownToWeights ? $"{dim}" : Literal.Of(dim.Code)))})";

    public override bool IsNumbered => false;

    public override bool IsInput => true;

    private static SymInt Size(Arguments arguments, Value item, int index)
    {
        if (item is not Value.Text { Content: var text })
            return arguments.Whole("Shape", item, 1, index);
        if (FreeSize.Read(text, arguments.Scope) is { AsMultiple: var (name, _, offset) } size)
        {
            arguments.Graph!.Sizes[name] = SymInt.Named(name);
            if (offset < 0)
                arguments.AtLeast(1, size);
            return size;
        }

        if (!arguments.Scope.IsEmpty)
            return arguments.Whole("Shape", item, 1, index);
        arguments.Error(Rule.WrongKind, "Shape", $"has \"{text}\" for a size", index, NoName(arguments, text, index));
        return 1;
    }

    public override Shape Output(Shape input) => Shape;

    private static Remedy NoName(Arguments arguments, string text, int index) => long.TryParse(text, out var number) && number > 0
        ? arguments.Use("Shape", $"{number}", index)
        : Remedy.Choose("use a number, a name such as \"h\" for a size that is free, or a multiple of it such as \"16*h\"");
}
