using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Graph;

/// <summary>What outputs of a join see: everything that its values see.</summary>
internal static class JoinedField
{
    /// <summary>The hull of the fields of some values.</summary>
    /// <param name="operands">The values.</param>
    /// <param name="result">The shape of the join's result, to which sizes of 1 are stretched.</param>
    public static ReceptiveField Of(IReadOnlyList<Operand> operands, Shape result)
    {
        var hull = Stretched(operands[0], result);
        for (var i = 1; i < operands.Count; i++)
            hull = Of(hull, Stretched(operands[i], result));
        return hull;
    }

    private static ReceptiveField Of(ReceptiveField left, ReceptiveField right)
    {
        if (!left.Along.Equals(right.Along))
            return left.Whole() with { Along = Enumerable.Repeat(AxisSet.All, Math.Max(left.Along.Count, right.Along.Count)).ToEquatableArray() };
        return left with
        {
            Axes = left.Axes.Select((axis, i) => axis.Hull(right.Axes[i], left.Input[i + 1])).ToEquatableArray(),
        };
    }

    // One place that is stretched is seen by outputs everywhere.
    private static ReceptiveField Stretched(Operand operand, Shape result)
    {
        var field = operand.Field;
        for (var i = 0; i < result.Rank && field.Along.Count == result.Rank; i++)
        {
            if (operand.Shape[i] == 1 && result[i] != 1)
                field = field.AllAlong(i, operand.Shape);
        }

        return field;
    }
}
