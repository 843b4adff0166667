using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Joins;

/// <summary>Which layers bring a value to the shape of another, as they are written.</summary>
internal static class JoinAdapter
{
    private const long LargestStride = 32;

    /// <summary>Layers from a shape to another of the same rank; null where none are known.</summary>
    /// <param name="from">The shape that there is.</param>
    /// <param name="to">The shape that is wanted.</param>
    /// <param name="isSequence">Whether the value's last dimension are features, and not an axis.</param>
    /// <param name="isAtPace">Whether cutting off the border, or padding it, leaves what belongs together.</param>
    /// <param name="like">The name of the value that has the wanted shape; null where it has none.</param>
    /// <param name="write">A size as an argument; null where it cannot be one.</param>
    public static string? Of(Shape from, Shape to, bool isSequence, bool isAtPace, string? like, Func<SymInt, string?> write)
    {
        var last = from.Rank - 1;
        if (isSequence || from.Rank == 1)
            return from.With(last, to[last]) == to && write(to[last]) is { } features ? $"Linear({features})" : null;
        if (from.Rank > 4 || !from[0].IsKnownToWeights || write(to[0]) is not { } outChannels)
            return null;
        var axes = Enumerable.Range(1, last).ToList();
        var strides = axes.Select(i => Stride(from[i], to[i])).ToList();
        if (!strides.Contains(null))
            return $"Conv({outChannels}, Kernel = 1{(strides.All(stride => stride == 1) ? "" : $", Stride = {PerAxis(strides)}")})";
        var channels = from[0] == to[0] ? "" : $"Conv({outChannels}, Kernel = 1), ";
        if (isAtPace && axes.All(i => IsNeverAbove(to[i], from[i])) && (like is not null || axes.All(i => to[i].IsFixed)))
            return $"{channels}Crop({(like is null ? PerAxis(axes.Select(i => (long?)to[i].Value)) : $"Like = {like}")})";
        // What rounding has lost is a row or a column.
        if (isAtPace && like is not null && axes.All(i => IsNeverAbove(from[i], to[i]) && IsNeverAbove(to[i], from[i] + 1)))
            return $"{channels}Pad(Like = {like})";
        var factors = axes.Select(i => Factor(from[i], to[i])).ToList();
        return factors.Contains(null) ? null : $"{channels}Upsample({PerAxis(factors)})";
    }

    /// <summary>A layer from a shape to the rank of another, which may still be stretched to it; null where none is known.</summary>
    public static string? OfRank(Shape from, Shape to, bool isConcatenated)
    {
        if (to.Rank == 1 && from.IsFixed && (isConcatenated || from.Elements == to[0]))
            return "Flatten";
        return from.Rank == 1 && !isConcatenated && from[0].IsFixed && from[0] == to[0]
            ? $"Unflatten(1, {from[0]}{string.Concat(Enumerable.Repeat(", 1", to.Rank - 1))})"
            : null;
    }

    /// <summary>The layer that brings a value to the size of a named one, whatever both are; null where they differ in more than their sizes.</summary>
    public static string? Resized(Shape from, Shape to, string? like) =>
        like is not null && from.Rank is >= 2 and <= 4 && from[0] == to[0] ? $"Upsample(Like = {like})" : null;

    private static long? Stride(SymInt from, SymInt to)
    {
        for (var stride = 1L; stride <= LargestStride; stride++)
        {
            if ((from + (stride - 1)).FloorDivide(stride) == to)
                return stride;
        }

        return null;
    }

    private static bool IsNeverAbove(SymInt one, SymInt other) =>
        other - one is var difference && !difference.IsOpen && Constraint.NeverNegativeFrom(difference) is not null;

    private static long? Factor(SymInt from, SymInt to)
    {
        for (var factor = 1L; factor <= LargestStride; factor++)
        {
            if (from * factor == to)
                return factor;
        }

        return null;
    }

    private static string PerAxis(IEnumerable<long?> numbers)
    {
        var all = numbers.Select(number => Literal.Of(number!.Value)).ToList();
        return all.Distinct().Count() == 1 ? all[0] : $"new[] {{ {string.Join(", ", all)} }}";
    }
}
