namespace TorchDsl.Samples.Data;

/// <summary>
/// The generator of Steele, Lea and Flood (2014). Unlike <see cref="Random"/> with a seed, whose numbers are linear in
/// the seed, it gives neighbouring seeds unrelated numbers.
/// </summary>
/// <param name="seed">Where the sequence starts.</param>
internal sealed class SplitMix64(ulong seed) : Random
{
    private ulong state = seed;

    /// <inheritdoc/>
    protected override double Sample()
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return ((mixed ^ (mixed >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}
