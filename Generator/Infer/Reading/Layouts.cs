using TorchDsl.Generator.Infer.Sizes;

namespace TorchDsl.Generator.Infer.Reading;

/// <summary>Permutations, as they are written.</summary>
internal static class Layouts
{
    /// <summary>The Permute that moves one dimension to another place and keeps the order of the others.</summary>
    public static string Move(int rank, int from, int to)
    {
        var order = Enumerable.Range(0, rank).Where(place => place != from).ToList();
        order.Insert(to, from);
        return $"Permute(0, {string.Join(", ", order.Select(Shape.NumberOf))})";
    }
}
