namespace TorchDsl;

/// <summary>x / (k + α·m)^β, where m is the mean of the squares over neighbouring channels (PyTorch's LocalResponseNorm; Krizhevsky et al., 2012).</summary>
/// <param name="size">How many neighbouring channels count.</param>
public sealed class LocalResponseNormAttribute(object size) : LayerAttribute
{
    /// <summary>How many neighbouring channels count.</summary>
    public object Size { get; } = size;

    /// <summary>α. By default 1e-4.</summary>
    public object Alpha { get; set; } = 1e-4;

    /// <summary>β. By default 0.75.</summary>
    public object Beta { get; set; } = 0.75;

    /// <summary>k. By default 1.</summary>
    public object K { get; set; } = 1;
}
