namespace TorchDsl;

/// <summary>
/// A map of windows, added up where they overlap (PyTorch's Fold, col2im): C·k²×L becomes C×H×W. It takes what <c>Unfold</c> with the same settings
/// makes of a map of that size.
/// </summary>
/// <param name="outputSize">The size of the map: one number, or an array with one for height and width.</param>
/// <param name="kernel">The window's size: one number, or an array with one for height and width.</param>
public sealed class FoldAttribute(object outputSize, object kernel) : LayerAttribute
{
    /// <summary>The size of the map.</summary>
    public object OutputSize { get; } = outputSize;

    /// <summary>The window's size.</summary>
    public object Kernel { get; } = kernel;

    /// <summary>The distance between the window's elements: one number, or an array with one per axis. By default 1.</summary>
    public object Dilation { get; set; } = 1;

    /// <summary>What is cut off both ends of each axis, as <c>Unfold</c> adds it: one number, or an array with one per axis. By default 0.</summary>
    public object Padding { get; set; } = 0;

    /// <summary>How far the window moves: one number, or an array with one per axis. By default 1.</summary>
    public object Stride { get; set; } = 1;
}
