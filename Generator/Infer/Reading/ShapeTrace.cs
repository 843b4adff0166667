using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>The shape that the current value has after what is written at each place, for who asks for it.</summary>
internal sealed class ShapeTrace
{
    private readonly Dictionary<int, Seen> shapes = [];

    /// <summary>Takes down a shape; where a place is repeated, one for each turn.</summary>
    public void Add(int place, Shape shape) =>
        shapes[place] = shapes.TryGetValue(place, out var seen) ? new(seen.First, shape, seen.Differs || seen.Last != shape) : new(shape, shape, false);

    /// <summary>Takes down what another trace has seen after this one.</summary>
    public void Add(ShapeTrace later)
    {
        foreach (var (place, seen) in later.shapes.Select(pair => (pair.Key, pair.Value)))
        {
            Add(place, seen.First);
            Add(place, seen.Last);
        }
    }

    /// <summary>The shape after a place as text, those of the first and the last turn where turns differ; null where the place is never reached.</summary>
    public string? At(int place) =>
        !shapes.TryGetValue(place, out var seen) || seen.First.Rank == 0 ? null : seen.Differs ? $"{seen.First} → {seen.Last}" : $"{seen.First}";

    private readonly record struct Seen(Shape First, Shape Last, bool Differs);
}
