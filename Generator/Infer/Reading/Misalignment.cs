using TorchDsl.Generator.Infer.Fields;
using TorchDsl.Generator.Infer.Graph;
using TorchDsl.Generator.Infer.Problems;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>How values that are joined lie to each other over the input.</summary>
internal static class Misalignment
{
    /// <summary>Warns of values that do not lie alike.</summary>
    public static void Check(Arguments arguments, Join join)
    {
        if (Of(arguments.Operands, join) is not { } found)
            return;
        var rule = found.IsFar ? Rule.FarMisaligned : Rule.Misaligned;
        arguments.Warn(rule, null, $"joins values that are misaligned: {found.Words}", found.Remedy);
    }

    // In words, what to do about it, and whether it is a pixel of the map or more; null where all lie alike over each of the inputs.
    private static (string Words, Remedy Remedy, bool IsFar)? Of(IReadOnlyList<Operand> operands, Join join)
    {
        var seen = operands.SelectMany(operand => operand.Fields.Select(field => new Seen(operand.Name, field))).GroupBy(one => one.Field.Source);
        foreach (var ofInput in seen.Select(one => one.ToList()))
        {
            foreach (var other in ofInput.Skip(1))
            {
                if (Of(ofInput[0], other, join) is { } found)
                    return found;
            }
        }

        return null;
    }

    private static (string Words, Remedy Remedy, bool IsFar)? Of(Seen first, Seen other, Join join)
    {
        for (var axis = 0; axis < first.Field.Axes.Count; axis++)
        {
            // Values that lie one after another along an axis are meant to see different places there.
            if (!join.IsAlong(first.Field, axis) && Of(first, other, axis) is { } found)
                return found with { Words = $"along axis {axis}, {found.Words}" };
        }

        return null;
    }

    private static (string Words, Remedy Remedy, bool IsFar)? Of(Seen first, Seen other, int axis)
    {
        var (left, right) = (first.Field.Axes[axis], other.Field.Axes[axis]);
        if (!left.HasPlace || !right.HasPlace)
            return null;
        if (!left.HasPaceOf(right))
        {
            return ($"a step of {first.Name} is {Pixels(Pace(left))} of the input and a step of {other.Name} {Pixels(Pace(right))}",
                Remedy.Choose("bring both to one resolution, by the same strides and scales"), IsAnotherStride(left, right));
        }

        var distance = left.CentreBefore(right);
        return distance == 0 ? null
            : ($"what {other.Name} sees lies {Pixels(Math.Abs(distance))} of the input {(distance > 0 ? "after" : "before")} what {first.Name} sees",
            Remedy.Choose("where that matters, use kernels and paddings whose windows have one centre, such as an odd kernel with half of it as padding"),
            Math.Abs(distance) >= Least(left, right) && !IsCausal(first.Field, left, right));
    }

    // A pixel of the map. What was upsampled is half a pixel of the coarser map off as often as not, and over all levels of a pyramid less than half
    // a pixel of the coarsest.
    private static double Least(AxisField left, AxisField right) => Math.Max(Pace(left), Math.Max(left.Cycle, right.Cycle) / 2.0);

    // In a signal, what ends at the same place sees the same past.
    private static bool IsCausal(ReceptiveField first, AxisField left, AxisField right) => first.Axes.Count == 1 && left.At(0).Last == right.At(0).Last;

    // What is resized to a size that is no multiple is off by a little everywhere, and meant.
    private static bool IsAnotherStride(AxisField left, AxisField right) => Math.Max(Pace(left), Pace(right)) >= 1.5 * Math.Min(Pace(left), Pace(right));

    private static double Pace(AxisField axis) => (double)axis.Jump / axis.Period;

    private static string Pixels(double count) => $"{Literal.Of(count)} {(count == 1 ? "pixel" : "pixels")}";

    // What a value sees of one of the inputs.
    private readonly record struct Seen(string Name, ReceptiveField Field);
}
