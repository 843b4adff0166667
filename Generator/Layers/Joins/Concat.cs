using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Joins;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Infer.Reading;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Layers;

/// <summary>Values one after another along a dimension.</summary>
/// <param name="Names">The values as written; none for all open branches.</param>
/// <param name="Dim">The place of the dimension.</param>
/// <param name="IsFirstByDefault">Whether the first would be meant where none is written.</param>
internal sealed record Concat(EquatableArray<string> Names, int Dim, bool IsFirstByDefault) : Join(Names)
{
    public static Layer? Read(Arguments arguments)
    {
        var byDefault = StatedBy(arguments.Operands) ?? 0;
        var dim = arguments.Written("Dim") is { } written ? arguments.Dimension("Dim", written) : byDefault;
        if (!arguments.IsWritten("Dim") && arguments.Operands.All(operand => operand.Shape.Rank == arguments.Input.Rank) && StateSeveral(arguments.Operands))
            arguments.Error(
                Rule.UnclearDim,
                null,
                Unclear(arguments),
                arguments.Set("Dim", "1"),
                arguments.Set("Dim", "-1"),
                Remedy.Choose("bring all to one layout before, by Permute"));
        var layer = new Concat(arguments.Words("Names"), dim, byDefault == 0);
        for (var i = 1; i < arguments.Operands.Count && arguments.Problem is null; i++)
        {
            var (first, other) = (arguments.Operands[0].Shape, arguments.Operands[i].Shape);
            if (first.Rank == other.Rank && Enumerable.Range(0, first.Rank).All(dim => dim == layer.Dim || first[dim].Fits(other[dim])))
                continue;
            JoinMismatch.Report(arguments, Rule.ConcatShapesDiffer, (left, right) => left.Fits(right), layer.Dim);
            return null;
        }

        JoinedTwice.Check(arguments);
        return layer;
    }

    protected override Op MakeOp() => new Op("concat")
        .Write("Names", new SettingValue.Names(Names))
        .Set("Dim", SettingValue.Dimension.At(Dim), IsFirstByDefault ? new SettingValue.Dimension(1) : null);

    public override Shape Output(IReadOnlyList<Shape> inputs)
    {
        var sum = inputs[0][Dim];
        for (var i = 1; i < inputs.Count; i++)
            sum += inputs[i][Dim];
        return inputs[0].With(Dim, sum);
    }

    public override bool IsAlong(ReceptiveField field, int axis) => Dim < field.Along.Count && field.Along[Dim].Has(axis);

    public override EquatableArray<ReceptiveField> See(IReadOnlyList<Operand> inputs) =>
        JoinedField.Of(inputs, inputs[0].Shape.With(Dim, 0)).Select(hull => hull.Along.Count <= Dim ? hull : hull.Shuffled(Dim)).ToEquatableArray();

    private static string Unclear(Arguments arguments) =>
        $"joins {Sentence.And(arguments.Operands.Select(Stated))}, and puts them together along one dimension";

    private static string Stated(Operand operand) =>
        $"{operand.Shape} ({operand.Name}{(operand.Features.Stated is { } place ? $", whose features are dimension {Shape.NumberOf(place)}" : "")})";
}
