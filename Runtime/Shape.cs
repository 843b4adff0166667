using System.Collections;

namespace TorchDsl;

/// <summary>The shape of a value, without the batch dimension: channels first, then the spatial sizes.</summary>
/// <param name="sizes">The sizes, outermost first.</param>
public sealed class Shape(params long[] sizes) : IReadOnlyList<long>, IEquatable<Shape>
{
    /// <inheritdoc/>
    public int Count => sizes.Length;

    /// <summary>The number of elements, for a batch of one.</summary>
    public long Elements => sizes.Aggregate(1L, (product, size) => checked(product * size));

    /// <inheritdoc/>
    public long this[int index] => sizes[index];

    /// <inheritdoc/>
    public IEnumerator<long> GetEnumerator() => ((IEnumerable<long>)sizes).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(Shape? other) => other is not null && this.SequenceEqual(other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Shape);

    /// <inheritdoc/>
    public override int GetHashCode() => sizes.Aggregate(sizes.Length, HashCode.Combine);

    /// <summary>The sizes joined by ×, such as <c>16×5×5</c>.</summary>
    public override string ToString() => string.Join('×', sizes);
}
