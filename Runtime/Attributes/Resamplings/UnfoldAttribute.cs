namespace TorchDsl;

/// <summary>
/// The windows of a map side by side (PyTorch's Unfold, im2col): C×H×W becomes C·k²×L, a column of C·k² for each of L places of the window, row by
/// row.
/// </summary>
/// <param name="kernel">The window's size: one number, or an array with one for height and width.</param>
public sealed class UnfoldAttribute(object kernel) : LayerAttribute
{
    /// <summary>The window's size.</summary>
    public object Kernel { get; } = kernel;

    /// <summary>The distance between the window's elements: one number, or an array with one per axis. By default 1.</summary>
    public object Dilation { get; set; } = 1;

    /// <summary>The zeros that are added at both ends of each axis: one number, or an array with one per axis. By default 0.</summary>
    public object Padding { get; set; } = 0;

    /// <summary>How far the window moves: one number, or an array with one per axis. By default 1.</summary>
    public object Stride { get; set; } = 1;
}
