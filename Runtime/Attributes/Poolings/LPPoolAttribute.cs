namespace TorchDsl;

/// <summary>The p-norm of each window, ᵖ√Σxᵖ (PyTorch's LPPool1d, LPPool2d).</summary>
/// <param name="normType">p, not 0: 1 for the sum, 2 for the Euclidean norm.</param>
/// <param name="kernel">The window's size: one number, or an array with one per axis.</param>
public sealed class LPPoolAttribute(object normType, object kernel) : LayerAttribute
{
    /// <summary>p.</summary>
    public object NormType { get; } = normType;

    /// <summary>The window's size: one number, or an array with one per axis.</summary>
    public object Kernel { get; } = kernel;

    /// <summary>How far the window moves: one number, or an array with one per axis. By default the kernel's size.</summary>
    public object? Stride { get; set; }

    /// <summary>Whether the output's size is rounded up, so that a last window may hang over the end. By default false.</summary>
    public object Ceil { get; set; } = false;
}
