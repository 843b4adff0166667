using TorchDsl.Generator.Infer;

namespace TorchDsl.Generator.Layers;

/// <summary>All elements but for the batch in one dimension.</summary>
internal sealed record Flatten : Layer
{
    public static Layer Read(Arguments arguments) => new Flatten();

    public override string Text => "Flatten";

    public override bool MayAlias => true;

    public override Shape Output(Shape input) => new(input.Elements);

    public override ReceptiveField See(ReceptiveField field, Shape input) => field.WithoutPlaces();

    public override string Origin(Shape input) => $" ({input})";

    public override string Call(string x) => $"{x}.flatten(1)";
}
