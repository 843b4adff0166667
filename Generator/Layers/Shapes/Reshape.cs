using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Parse.Spec;

namespace TorchDsl.Generator.Layers;

/// <summary>All elements, but for the batch, in another shape.</summary>
internal sealed record Reshape(Shape Shape) : Layer
{
    public static Layer? Read(Arguments arguments)
    {
        var elements = arguments.Input.Elements;
        if (Shaping.Sizes(arguments, elements, $"{arguments.Producer}, {Sentence.Plural(elements, "element")}") is not { } sizes)
            return null;
        if (sizes.Length > 1 && sizes[0] == 1 && arguments.Items("Sizes")[0] is Value.Integer { Number: -1 })
            arguments.Error(Rule.BatchWritten, "Sizes", "infers 1 for its first size, but the batch is never written", 0, Without(arguments, sizes));
        return new Reshape(new Shape(sizes));
    }

    protected override Op MakeOp() => new Op("reshape").Take("Sizes", new SettingValue.Layout(Shape.Dims));

    public override bool MayAlias => true;

    public override int? FeaturesAt(int? before, Shape input, Shape output) => null;

    public override Shape Output(Shape input) => Shape;

    public override ReceptiveField See(ReceptiveField field, Shape input) => field.Reshaped(input, Shape);

    private static string WithoutFirst(SymInt[] sizes) =>
        $"Reshape({string.Join(", ", sizes.Skip(1).Select(size => size.IsKnownToWeights ? $"{size}" : "-1"))})";

    private static Remedy Without(Arguments arguments, SymInt[] sizes) =>
        arguments.Scope.IsEmpty ? arguments.Replace(WithoutFirst(sizes)) : Remedy.Choose("leave it out");
}
