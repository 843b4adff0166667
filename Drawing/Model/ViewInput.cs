namespace TorchDsl.Model;

/// <summary>A tensor that the network takes.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Shape">Its shape.</param>
/// <param name="Sizes">Its sizes as numbers, the smallest where they are free; those after the first are what fields are drawn on.</param>
/// <param name="IsFree">Whether a size is free.</param>
internal sealed record ViewInput(string Name, string Shape, IReadOnlyList<long> Sizes, bool IsFree)
{
    public static ViewInput Of(GraphInput input) => new(
        VisibleText.Of(input.Name),
        VisibleText.Of($"{input.Shape}"),
        [.. input.Smallest.Select(size => size.Value ?? 1)],
        input.Shape.Any(size => size.Value is null));
}
