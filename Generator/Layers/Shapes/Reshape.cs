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
        else if (Inferred(arguments) is > 0 and var inferred && sizes[inferred] == 1 && IsMore(arguments, sizes))
            arguments.Warn(Rule.InferredOne, null, $"infers 1 for {Named(inferred, sizes)}, a dimension more", Remedies(arguments, sizes, inferred));
        return new Reshape(new Shape(sizes));
    }

    protected override Op MakeOp() => new Op("reshape").Take("Sizes", new SettingValue.Layout(Shape.Dims));

    public override bool MayAlias => true;

    public override Strides? View(Strides before, Shape input, Shape output) => before.Reshaped(input, output);

    public override bool HoldsElements => true;

    public override int? FeaturesAt(int? before, Shape input, Shape output) => null;

    public override Shape Output(Shape input) => Shape;

    public override ReceptiveField See(ReceptiveField field, Shape input) => field.Reshaped(input, Shape);

    // What had a size of 1 may keep it.
    private static bool IsMore(Arguments arguments, SymInt[] sizes) =>
        !arguments.Scope.HasParameters && sizes.Count(size => size == 1) > arguments.Input.Dims.Count(size => size == 1);

    private static int Inferred(Arguments arguments) => arguments.Items("Sizes").ToList().FindIndex(item => item is Value.Integer { Number: -1 });

    private static string Named(int place, SymInt[] sizes) => place == sizes.Length - 1 ? "its last size" : $"size {place + 1}";

    private static string Written(IEnumerable<SymInt> sizes) =>
        $"Reshape({string.Join(", ", sizes.Select(size => size.IsKnownToWeights ? $"{size}" : "-1"))})";

    private static Remedy Without(Arguments arguments, SymInt[] sizes) =>
        !arguments.Scope.HasParameters ? arguments.Replace(Written(sizes.Skip(1))) : Remedy.Choose("leave it out");

    private static Remedy[] Remedies(Arguments arguments, SymInt[] sizes, int inferred) =>
        [arguments.Replace(Written(sizes.Where((_, i) => i != inferred))), arguments.Replace(Written(sizes), " to say so")];
}
