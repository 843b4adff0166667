namespace TorchDsl;

/// <summary>Puts values one after another along a dimension: all open branches, or the named values and, last, the current one.</summary>
/// <param name="names">Names that Tap gave; none for all open branches.</param>
public sealed class ConcatAttribute(params string[] names) : LayerAttribute
{
    /// <summary>Names that Tap gave.</summary>
    public IReadOnlyList<string> Names { get; } = names;

    /// <summary>
    /// The dimension, as in PyTorch: 1 is the first after the batch; negative from the end. By default the one that holds the features, as the
    /// layers before state it: the last after Linear, LSTM and the like, else 1, the channels.
    /// </summary>
    public int Dim { get; set; } = 1;
}
