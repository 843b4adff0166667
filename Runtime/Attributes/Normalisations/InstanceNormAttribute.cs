namespace TorchDsl;

/// <summary>
/// Normalisation of each channel of each sample, in as many dimensions as its input has (PyTorch's InstanceNorm1d,
/// InstanceNorm2d, InstanceNorm3d; Ulyanov, Vedaldi and Lempitsky, 2016).
/// </summary>
public sealed class InstanceNormAttribute : LayerAttribute
{
    /// <summary>Instance normalisation whose channels are inferred.</summary>
    public InstanceNormAttribute()
    {
    }

    /// <summary>Instance normalisation.</summary>
    /// <param name="features">The number of incoming channels; checked.</param>
    public InstanceNormAttribute(object features) => Features = features;

    /// <summary>The normalisation, in PyTorch's order.</summary>
    /// <param name="features">The number of incoming channels; checked.</param>
    /// <param name="eps">What is added to the variance, for numerical stability.</param>
    /// <param name="momentum">How far the running statistics move towards those of a batch. By default 0.1.</param>
    /// <param name="affine">Whether there are a learnable scale and shift. By default false.</param>
    /// <param name="trackRunningStats">Whether running statistics are kept and used in eval mode. By default false.</param>
    public InstanceNormAttribute(object features, object eps, object? momentum = null, object? affine = null, object? trackRunningStats = null)
        : this(features)
    {
        Eps = eps;
        Momentum = momentum ?? 0.1;
        Affine = affine ?? false;
        TrackRunningStats = trackRunningStats ?? false;
    }

    /// <summary>The number of incoming channels; null where it is inferred.</summary>
    public object? Features { get; }

    /// <summary>What is added to the variance, for numerical stability. By default 1e-5.</summary>
    public object Eps { get; set; } = 1e-5;

    /// <summary>How far the running statistics move towards those of a batch. By default 0.1.</summary>
    public object Momentum { get; set; } = 0.1;

    /// <summary>Whether there are a learnable scale and shift. By default false.</summary>
    public object Affine { get; set; } = false;

    /// <summary>Whether running statistics are kept and used in eval mode. By default false.</summary>
    public object TrackRunningStats { get; set; } = false;
}
