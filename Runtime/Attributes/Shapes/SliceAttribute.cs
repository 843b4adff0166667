namespace TorchDsl;

/// <summary>
/// Takes a range along a dimension: Python's <c>x[start:end:step]</c>. <c>Slice(2, 0, 5)</c> takes the first five places of dimension 2,
/// <c>Slice(2, -5)</c> the last five. What is beyond the size is an error, where Python leaves it out without a word.
/// </summary>
/// <param name="dim">The dimension, as in PyTorch: 1 is the first after the batch; negative from the end.</param>
/// <param name="start">The first place; negative from the end, which what a block's parameters decide is not. By default 0.</param>
/// <param name="end">The place after the last, as <paramref name="start"/>; null for the size of the dimension.</param>
public sealed class SliceAttribute(int dim, object? start = null, object? end = null) : LayerAttribute
{
    /// <summary>The dimension.</summary>
    public int Dim { get; } = dim;

    /// <summary>The first place; negative from the end. By default 0.</summary>
    public object? Start { get; set; } = start;

    /// <summary>The place after the last; negative from the end; null for the size of the dimension.</summary>
    public object? End { get; set; } = end;

    /// <summary>How many places further the next one is, at least 1. By default 1.</summary>
    public object Step { get; set; } = 1;
}
