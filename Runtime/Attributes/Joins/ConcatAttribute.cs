namespace TorchDsl;

/// <summary>Puts values one after another along a dimension: all open branches, or the named values and, last, the current one.</summary>
/// <param name="names">Names that Tap gave; none for all open branches.</param>
public sealed class ConcatAttribute(params string[] names) : LayerAttribute
{
    /// <summary>Names that Tap gave.</summary>
    public IReadOnlyList<string> Names { get; } = names;

    /// <summary>The dimension, counted without the batch; negative from the end. By default 0, the channels.</summary>
    public int Dim { get; set; }
}
