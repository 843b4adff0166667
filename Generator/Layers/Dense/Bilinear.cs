using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>A bilinear map of the last dimensions of the current value and a named one: y = x₁ᵀAx₂ + b.</summary>
/// <param name="Other">The name of the second value.</param>
internal sealed record Bilinear(string Other, SymInt In1Features, SymInt In2Features, SymInt OutFeatures, SymBool Bias) : Layer
{
    public static Layer? Read(Arguments arguments)
    {
        var (first, second) = (arguments.Input, arguments.Operands[1].Shape);
        if (first.Rank != second.Rank)
        {
            arguments.Error(Rule.WrongRank, "Other", OtherRank(arguments), OfRank(arguments));
            return null;
        }

        var last = first.Rank - 1;
        for (var i = 0; i < last; i++)
        {
            if (first[i].Fits(second[i]))
                continue;
            arguments.Error(Rule.JoinShapesDiffer, "Other", OtherRows(arguments, i), Remedy.Choose("bring both to as many rows"));
            return null;
        }

        return new Bilinear(
            arguments.Name("Other")!,
            arguments.Fixed(first[last], "features"),
            arguments.FixedFeatures(1, last, "Other"),
            arguments.Count("OutFeatures"),
            arguments.Flag("Bias", true));
    }

    protected override Op MakeOp() => new Op("bilinear").Write("Other", Other).Take("OutFeatures", OutFeatures)
        .Infer("In1Features", In1Features).Infer("In2Features", In2Features).Set("Bias", Bias, true);

    public override bool HasWeights => true;

    public override SymInt Parameters => (In1Features * In2Features * OutFeatures) + (Bias.Count * OutFeatures);

    public override InputKind TakesAt(int input) => InputKind.Sequence;

    public override Shape Output(Shape input) => input.With(input.Rank - 1, OutFeatures);

    /// <summary>Rows × in₁ × in₂ × out.</summary>
    public override SymInt MultiplyAdds(Shape input, Shape output) => output.Elements * In1Features * In2Features;

    public override EquatableArray<ReceptiveField> See(IReadOnlyList<Operand> inputs)
    {
        var output = Output(inputs[0].Shape);
        return JoinedField.Of([.. inputs.Select(input => input with
        {
            Fields = input.Fields.Select(field => field.AllAlong(output.Rank - 1, input.Shape)).ToEquatableArray(),
            Shape = output,
        })], output);
    }

    public override int? FeaturesAt(int? before, Shape input, Shape output) => output.Rank - 1;

    private static string OtherRank(Arguments arguments) =>
        $"maps two values, all of whose dimensions but the last are the same, but {arguments.Comes(0)}, and {arguments.Comes(1)}";

    private static string OtherRows(Arguments arguments, int place)
    {
        var (first, second) = (arguments.Input, arguments.Operands[1].Shape);
        return $"maps {first} and {second} ({arguments.Operands[1].Name}), all of whose dimensions but the last are the same, "
            + $"but dimension {Shape.NumberOf(place)} is {first[place]} here and {second[place]} there";
    }

    // A map on one side is features on the other.
    private static Remedy[] OfRank(Arguments arguments)
    {
        var (first, second) = (arguments.Input.Rank, arguments.Operands[1].Shape.Rank);
        return second == 1 ? [arguments.PutBefore("Flatten")]
            : first == 1 ? [NamedRemedy.Of(arguments, 1, "Other", "Flatten")]
            : [Remedy.Choose("bring both to as many dimensions")];
    }
}
