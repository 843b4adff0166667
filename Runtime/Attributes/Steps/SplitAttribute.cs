namespace TorchDsl;

/// <summary>
/// Names the parts of the current value along a dimension (PyTorch's split and chunk): <c>Split(1, "left", "right")</c> gives its halves
/// names. The current value stays. A part shares its memory.
/// </summary>
/// <param name="dim">The dimension, as in PyTorch: 1 is the first after the batch; negative from the end.</param>
/// <param name="names">The names of the parts, in order: as many equal parts, unless <see cref="Sizes"/> says how large each is.</param>
public sealed class SplitAttribute(int dim, params string[] names) : GraphAttribute
{
    /// <summary>The dimension.</summary>
    public int Dim { get; } = dim;

    /// <summary>The names of the parts.</summary>
    public IReadOnlyList<string> Names { get; } = names;

    /// <summary>The size of each part, in order: an array of numbers that add up to the size of the dimension. By default null, all are equal.</summary>
    public object? Sizes { get; set; }

    /// <summary>
    /// Whether the value is split, as <see cref="LayerAttribute.When"/> says it of a layer; where it is not, each of the names is that of the whole
    /// value.
    /// </summary>
    public object When { get; set; } = true;
}
