using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Graph;

/// <summary>What outputs of a join see: everything that its values see.</summary>
internal static class JoinedField
{
    /// <summary>The hulls of the fields of some values: one in each of the network's inputs on which one of them depends.</summary>
    /// <param name="operands">The values.</param>
    /// <param name="result">The shape of the join's result, to which sizes of 1 are stretched.</param>
    public static EquatableArray<ReceptiveField> Of(IReadOnlyList<Operand> operands, Shape result)
    {
        var hulls = new List<ReceptiveField>(operands[0].Fields.Count);
        foreach (var operand in operands)
        {
            foreach (var field in operand.Fields)
                Join(hulls, Stretched(field, operand.Shape, result));
        }

        return hulls.ToEquatableArray();
    }

    private static void Join(List<ReceptiveField> hulls, ReceptiveField field)
    {
        var place = hulls.FindIndex(hull => hull.Source >= field.Source);
        if (place < 0)
            hulls.Add(field);
        else if (hulls[place].Source == field.Source)
            hulls[place] = Hull(hulls[place], field);
        else
            hulls.Insert(place, field);
    }

    private static ReceptiveField Hull(ReceptiveField left, ReceptiveField right)
    {
        if (!left.Along.Equals(right.Along))
            return left.Whole() with { Along = Enumerable.Repeat(AxisSet.All, Math.Max(left.Along.Count, right.Along.Count)).ToEquatableArray() };
        return left with
        {
            Axes = left.Axes.Select((axis, i) => axis.Hull(right.Axes[i], left.Input[i + 1])).ToEquatableArray(),
        };
    }

    // One place that is stretched is seen by outputs everywhere.
    private static ReceptiveField Stretched(ReceptiveField field, Shape shape, Shape result)
    {
        for (var i = 0; i < result.Rank && field.Along.Count == result.Rank; i++)
        {
            if (shape[i] == 1 && result[i] != 1)
                field = field.AllAlong(i, shape);
        }

        return field;
    }
}
