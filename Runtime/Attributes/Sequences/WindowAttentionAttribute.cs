namespace TorchDsl;

/// <summary>
/// Self-attention within windows of a map whose features are last, H×W×C (Liu et al., "Swin transformer", 2021; torchvision's
/// ShiftedWindowAttention), with a learned bias for each relative position. The map is padded to a multiple of the window and cut back.
/// </summary>
public sealed class WindowAttentionAttribute : LayerAttribute
{
    /// <summary>Attention whose number of features is inferred.</summary>
    /// <param name="numHeads">The number of heads; it divides the features.</param>
    public WindowAttentionAttribute(object numHeads) => NumHeads = numHeads;

    /// <summary>Attention within windows.</summary>
    /// <param name="embedDim">The number of incoming features; checked.</param>
    /// <param name="numHeads">The number of heads; it divides the features.</param>
    public WindowAttentionAttribute(object embedDim, object numHeads)
        : this(numHeads) => EmbedDim = embedDim;

    /// <summary>The number of incoming features; null where it is inferred.</summary>
    public object? EmbedDim { get; }

    /// <summary>The number of heads.</summary>
    public object NumHeads { get; }

    /// <summary>The size of a window: one number for height and width, or an array with both. By default 7.</summary>
    public object Window { get; set; } = 7;

    /// <summary>
    /// By how much windows are moved down and to the right, below their size; one number, or an array with both. Where one window covers an
    /// axis it is not moved along that. By default 0.
    /// </summary>
    public object Shift { get; set; } = 0;

    /// <summary>The probability that an attention weight is set to zero, in training. By default 0.</summary>
    public object Dropout { get; set; } = 0;

    /// <summary>Whether the maps of queries, keys, values and the output have a bias. By default true.</summary>
    public object Bias { get; set; } = true;
}
