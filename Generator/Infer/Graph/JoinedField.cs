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

    /// <summary>How values that are joined lie to each other, in words, and what to do about it; null where all lie alike.</summary>
    public static string? Misalignment(IReadOnlyList<Operand> operands, Layer join)
    {
        var first = operands[0];
        for (var i = 1; i < operands.Count; i++)
        {
            var other = operands[i];
            for (var axis = 0; axis < first.Field.Axes.Count; axis++)
            {
                var (left, right) = (first.Field.Axes[axis], other.Field.Axes[axis]);
                if (!left.HasPlace || !right.HasPlace || IsAlong(join, first.Field, axis))
                    continue;
                if (!left.HasPaceOf(right))
                    return $"along axis {axis}, a step of {first.Name} is {Pixels(Pace(left))} of the input and a step of {other.Name} {Pixels(Pace(right))}: bring both to one resolution, by the same strides and scales";
                if (left.CentreBefore(right) is var distance and not 0)
                    return $"along axis {axis}, what {other.Name} sees lies {Pixels(Math.Abs(distance))} of the input {(distance > 0 ? "after" : "before")} what {first.Name} sees: where that matters, use kernels and paddings whose windows have one centre, such as an odd kernel with half of it as padding";
            }
        }

        return null;
    }

    // Values that lie one after another along an axis are meant to see different places there.
    private static bool IsAlong(Layer join, ReceptiveField field, int axis) =>
        join is Layers.Concat { Dim: var dim } && dim < field.Along.Count && field.Along[dim].Has(axis);

    private static double Pace(AxisField axis) => (double)axis.Jump / axis.Period;

    private static string Pixels(double count) => $"{Literal.Of(count)} {(count == 1 ? "pixel" : "pixels")}";

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
