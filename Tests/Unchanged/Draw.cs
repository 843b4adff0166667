namespace TorchDsl.Tests.Unchanged;

/// <summary>SplitMix64: its numbers are the same on every machine and in every version of .NET.</summary>
internal sealed class Draw
{
    private ulong state;

    private Draw(ulong seed) => state = seed;

    /// <summary>Numbers that depend on a text alone, so that a new source does not change what is drawn for the others.</summary>
    public static Draw For(string text) =>
        new(text.Aggregate(14695981039346656037UL, (hash, character) => (hash ^ character) * 1099511628211UL));

    public int Below(int count)
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)count);
    }

    public T Of<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];
}
