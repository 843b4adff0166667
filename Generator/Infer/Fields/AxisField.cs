using TorchDsl.Generator.Infer.Sizes;
using TorchDsl.Generator.Support;

namespace TorchDsl.Generator.Infer.Fields;

/// <summary>
/// Which input pixels the outputs of a layer see along one axis (Araujo, Norris, Sim, Distill 2019): output i sees an
/// interval that moves on by the jump. After a transposed convolution or an upsampling the intervals repeat only with
/// a period, so they are kept for each phase of it: output i + period sees what output i sees, jump pixels further on.
/// </summary>
internal sealed record AxisField
{
    /// <summary>Beyond this, phases are not told apart: nobody reads them, and the compiler must not wait for them.</summary>
    public const long LongestPeriod = 1024;

    private readonly EquatableArray<Interval> phases;
    private readonly long jump;

    private AxisField(SymInt size, SymInt smallest, EquatableArray<Interval> phases, long jump)
    {
        (Size, SmallestSize) = (size, smallest);
        (this.phases, this.jump) = (phases, jump);
    }

    /// <summary>The pixels of the input itself: each sees itself.</summary>
    public static AxisField Pixels { get; } = Of(new([new Interval(0, 0)]), 1);

    /// <summary>How many pixels an output sees; the largest number where outputs differ.</summary>
    public SymInt Size { get; }

    /// <summary>The smallest number where outputs differ; 0 where some see nothing.</summary>
    public SymInt SmallestSize { get; }

    /// <summary>Whether outputs have a place in the input; after Flatten, for one, they have none.</summary>
    public bool HasPlace => phases.Count > 0;

    /// <summary>How many outputs it takes to move on by <see cref="Jump"/> pixels; 1 but for transposed convolution and upsampling.</summary>
    public long Period => phases.Count / Numbers.Gcd(phases.Count, jump);

    /// <summary>How many pixels one period moves on: the stride where the period is 1.</summary>
    public long Jump => jump / Numbers.Gcd(phases.Count, jump);

    /// <summary>How many pixels on the intervals repeat: after upsampling, the stride of the coarser map.</summary>
    public long Cycle => jump;

    /// <summary>The first pixel that output 0 sees; negative inside the padding.</summary>
    public long Offset => phases[0].First;

    /// <summary>A field whose outputs have no place.</summary>
    public static AxisField WithoutPlace(SymInt size) => new(size, size, EquatableArray<Interval>.Empty, 0);

    /// <summary>After a layer each of whose outputs sees some of the layer's inputs.</summary>
    /// <param name="outputs">After how many outputs the pattern repeats.</param>
    /// <param name="inputs">How many inputs further on it is then.</param>
    /// <param name="sees">The inputs that an output sees: first, last, and the step between them; none where last is before first.</param>
    public AxisField Through(long outputs, long inputs, Func<long, (long First, long Last, long Step)> sees)
    {
        if (!HasPlace)
            return this;
        var repeats = phases.Count / Numbers.Gcd(phases.Count, inputs);
        var period = outputs * repeats;
        var combined = new Interval[Math.Min(period, LongestPeriod)];
        for (var i = 0; i < combined.Length; i++)
        {
            var (first, last, step) = sees(i);
            combined[i] = Hull(first, last, step);
        }

        return period > LongestPeriod
            ? WithoutPlace(combined.Max(phase => phase.Size))
            : Of(new(combined), jump * (inputs * repeats / phases.Count));
    }

    /// <summary>After a pooling from a size to another. Its windows repeat once for each common divisor of the two.</summary>
    public AxisField ThroughAdaptive(long from, long to)
    {
        var common = Numbers.Gcd(from, to);
        return Through(to / common, from / common, output => (output * from / to, (((output + 1) * from) - 1) / to, 1));
    }

    /// <summary>The pixels that an output sees.</summary>
    public Interval At(long output)
    {
        var period = (output / phases.Count) - (output % phases.Count < 0 ? 1 : 0);
        return phases[(int)(output - (period * phases.Count))].Moved(period * jump);
    }

    /// <summary>Whether outputs of both move on over the input at the same pace.</summary>
    public bool HasPaceOf(AxisField other) => HasPlace && other.HasPlace && Jump * other.Period == other.Jump * Period;

    /// <summary>How many pixels the middles of what outputs see lie before the other's, on average where outputs differ.</summary>
    public double CentreBefore(AxisField other)
    {
        var period = Math.Min(CommonPeriod(other), LongestPeriod);
        var sum = 0L;
        for (var i = 0L; i < period; i++)
            sum += other.At(i).First + other.At(i).Last - At(i).First - At(i).Last;
        return sum / (2.0 * period);
    }

    /// <summary>What outputs of a join see, that depend on an output of each.</summary>
    public AxisField Hull(AxisField other, SymInt all)
    {
        if (!HasPaceOf(other))
            return this == other ? this : WithoutPlace(all);
        var period = CommonPeriod(other);
        if (period > LongestPeriod)
            return WithoutPlace(all);
        var hull = new Interval[period];
        for (var i = 0L; i < period; i++)
            hull[i] = At(i).Union(other.At(i));
        return Of(new(hull), jump * (period / phases.Count));
    }

    private long CommonPeriod(AxisField other) => phases.Count / Numbers.Gcd(phases.Count, other.phases.Count) * other.phases.Count;

    // Intervals move on with their index, so beyond one period from either end nothing can stick out.
    private Interval Hull(long first, long last, long step)
    {
        var hull = Interval.Nothing;
        var count = last < first ? 0 : ((last - first) / step) + 1;
        for (var n = 0L; n < Math.Min(count, phases.Count); n++)
            hull = hull.Union(At(first + (n * step))).Union(At(last - (n * step)));
        return hull;
    }

    private static AxisField Of(EquatableArray<Interval> phases, long jump) =>
        new(phases.Max(phase => phase.Size), phases.Min(phase => phase.Size), phases, jump);

    /// <summary>Neighbouring pixels: none where the last is before the first.</summary>
    public readonly record struct Interval(long First, long Last)
    {
        public static Interval Nothing { get; } = new(0, -1);

        public long Size => Last - First + 1;

        public Interval Moved(long distance) => Size == 0 ? this : new(First + distance, Last + distance);

        public Interval Union(Interval other) =>
            Size == 0 ? other : other.Size == 0 ? this : new(Math.Min(First, other.First), Math.Max(Last, other.Last));
    }
}
