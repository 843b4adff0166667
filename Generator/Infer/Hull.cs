namespace TorchDsl.Generator.Infer;

/// <summary>What outputs of a join see: everything that its values see.</summary>
internal static class Hull
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

    /// <summary>How values that are joined lie to each other, in words; null where all lie alike.</summary>
    public static string? Misalignment(IReadOnlyList<Operand> operands)
    {
        var first = operands[0];
        for (var i = 1; i < operands.Count; i++)
        {
            var other = operands[i];
            for (var axis = 0; axis < first.Field.Axes.Count; axis++)
            {
                var (left, right) = (first.Field.Axes[axis], other.Field.Axes[axis]);
                if (!left.HasPlace || !right.HasPlace)
                    continue;
                if (!left.HasPaceOf(right))
                    return $"{first.Name} moves {Pace(left)} pixels of the input a step along axis {axis} and {other.Name} {Pace(right)}";
                if (left.CentreBefore(right) is var distance and not 0)
                    return $"what {other.Name} sees lies {Literal.Of(Math.Abs(distance))} pixels {(distance > 0 ? "after" : "before")} what {first.Name} sees along axis {axis}";
            }
        }

        return null;
    }

    private static string Pace(AxisField axis) => Literal.Of((double)axis.Jump / axis.Period);

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
