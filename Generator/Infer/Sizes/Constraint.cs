namespace TorchDsl.Generator.Infer.Sizes;

/// <summary>What must hold of the free sizes for a layer to work.</summary>
/// <param name="Size">An expression in them, which grows with each.</param>
/// <param name="Least">How large it must be.</param>
internal sealed record Constraint(SymInt Size, long Least)
{
    /// <summary>The largest size that is tried.</summary>
    private const long Largest = 1L << 40;

    /// <summary>Whether there are sizes that satisfy it.</summary>
    public bool CanHold => LeastThatHolds(NoSizes) is not null;

    /// <summary>From which free sizes on an expression is never negative, as far as they repeat; null where it is again and again.</summary>
    public static long? NeverNegativeFrom(SymInt size)
    {
        // What is rounded repeats within a few hundred.
        const long tried = 512;
        var last = 0L;
        for (var free = 1L; free <= (size.IsFixed ? 1 : tried); free++)
        {
            if (size.At(_ => free) < 0)
                last = size.IsFixed ? tried : free;
        }

        return last > tried / 2 ? null : last + 1;
    }

    private static Dictionary<string, long> NoSizes => new(StringComparer.Ordinal);

    /// <summary>The smallest sizes that satisfy all constraints, starting from 1 for each free size.</summary>
    public static Func<string, long> Smallest(IEnumerable<Constraint> constraints)
    {
        var sizes = NoSizes;
        foreach (var constraint in constraints)
            constraint.Satisfy(sizes);
        return name => Of(sizes, name);
    }

    private void Satisfy(Dictionary<string, long> sizes)
    {
        var least = LeastThatHolds(sizes) ?? Largest;
        foreach (var name in Size.Names)
            sizes[name] = Math.Max(Of(sizes, name), least);
    }

    // The least number that all its sizes must reach. What is tried doubles, for products of large sizes overflow.
    private long? LeastThatHolds(Dictionary<string, long> sizes)
    {
        var (fails, holds) = (0L, 1L);
        while (!HoldsFrom(holds))
        {
            (fails, holds) = (holds, holds * 2);
            if (holds > Largest)
                return null;
        }

        while (holds - fails > 1)
        {
            var middle = fails + ((holds - fails) / 2);
            (fails, holds) = HoldsFrom(middle) ? (fails, middle) : (middle, holds);
        }

        return holds;

        bool HoldsFrom(long least) => Size.At(name => Math.Max(Of(sizes, name), least)) >= Least;
    }

    private static long Of(Dictionary<string, long> sizes, string name) => sizes.TryGetValue(name, out var size) ? size : 1;
}
