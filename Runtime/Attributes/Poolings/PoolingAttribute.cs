namespace TorchDsl;

/// <summary>What the pooling layers with a window have in common.</summary>
public abstract class PoolingAttribute : LayerAttribute
{
    private protected PoolingAttribute(object kernel, object? stride, object? padding)
    {
        Kernel = kernel;
        Stride = stride;
        Padding = padding ?? 0;
    }

    /// <summary>The window's size: one number, or an array with one per axis.</summary>
    public object Kernel { get; }

    /// <summary>How far the window moves: one number, or an array with one per axis. By default the kernel's size.</summary>
    public object? Stride { get; set; }

    /// <summary>What is added at both ends of each axis, at most half the kernel: one number, or an array with one per axis. By default 0.</summary>
    public object Padding { get; set; } = 0;

    /// <summary>Whether the output's size is rounded up, so that a last window may hang over the end. By default false.</summary>
    public object Ceil { get; set; } = false;
}
