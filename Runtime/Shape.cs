using System.Collections;

namespace TorchDsl;

/// <summary>The shape of a value, without the batch dimension: channels first, then the spatial sizes.</summary>
/// <param name="sizes">The sizes, outermost first.</param>
public sealed class Shape(params SymInt[] sizes) : IReadOnlyList<SymInt>, IEquatable<Shape>
{
    /// <inheritdoc/>
    public int Count => sizes.Length;

    /// <summary>The number of elements, for a batch of one.</summary>
    public SymInt Elements => sizes.All(size => size.Value is not null)
        ? sizes.Aggregate(1L, (product, size) => checked(product * size.Value!.Value))
        : string.Join('·', sizes.Where(size => size.Value != 1).Select(InBrackets));

    /// <summary>The sizes as numbers.</summary>
    /// <exception cref="InvalidOperationException">A size is free.</exception>
    public long[] Sizes => [.. sizes.Select(size => (long)size)];

    /// <inheritdoc/>
    public SymInt this[int index] => sizes[index];

    /// <inheritdoc/>
    public IEnumerator<SymInt> GetEnumerator() => ((IEnumerable<SymInt>)sizes).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(Shape? other) => other is not null && this.SequenceEqual(other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Shape);

    /// <inheritdoc/>
    public override int GetHashCode() => sizes.Aggregate(sizes.Length, (hash, size) => HashCode.Combine(hash, size));

    /// <summary>The sizes joined by ×, such as <c>16×5×5</c>.</summary>
    public override string ToString() => sizes.Length == 1 ? $"{sizes[0]}" : string.Join('×', sizes.Select(InBrackets));

    private static string InBrackets(SymInt size) => IsSum(size.ToString()) ? $"({size})" : $"{size}";

    // Whether there is a sign outside all brackets, but for one at the beginning.
    private static bool IsSum(string text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0 && i > 0 && text[i] is '+' or '-')
                return true;
        }

        return false;
    }
}
