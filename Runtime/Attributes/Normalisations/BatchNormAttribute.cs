namespace TorchDsl;

/// <summary>
/// Batch normalisation over the channels, in as many dimensions as its input has (PyTorch's BatchNorm1d, BatchNorm2d,
/// BatchNorm3d; Ioffe and Szegedy, 2015).
/// </summary>
public sealed class BatchNormAttribute : LayerAttribute
{
    /// <summary>Batch normalisation whose channels are inferred.</summary>
    public BatchNormAttribute()
    {
    }

    /// <summary>Batch normalisation.</summary>
    /// <param name="features">The number of incoming channels; checked.</param>
    public BatchNormAttribute(object features) => Features = features;

    /// <summary>The normalisation, in PyTorch's order.</summary>
    /// <param name="features">The number of incoming channels; checked.</param>
    /// <param name="eps">What is added to the variance, for numerical stability.</param>
    /// <param name="momentum">How far the running statistics move towards those of a batch. By default 0.1.</param>
    /// <param name="affine">Whether there are a learnable scale and shift. By default true.</param>
    /// <param name="trackRunningStats">Whether running statistics are kept and used in eval mode. By default true.</param>
    public BatchNormAttribute(object features, object eps, object? momentum = null, object? affine = null, object? trackRunningStats = null)
        : this(features)
    {
        Eps = eps;
        Momentum = momentum ?? 0.1;
        Affine = affine ?? true;
        TrackRunningStats = trackRunningStats ?? true;
    }

    /// <summary>The number of incoming channels; null where it is inferred.</summary>
    public object? Features { get; }

    /// <summary>What is added to the variance, for numerical stability. By default 1e-5.</summary>
    public object Eps { get; set; } = 1e-5;

    /// <summary>How far the running statistics move towards those of a batch. By default 0.1.</summary>
    public object Momentum { get; set; } = 0.1;

    /// <summary>Whether there are a learnable scale and shift. By default true.</summary>
    public object Affine { get; set; } = true;

    /// <summary>Whether running statistics are kept and used in eval mode. By default true.</summary>
    public object TrackRunningStats { get; set; } = true;

    /// <summary>
    /// The dimension that holds the channels: 1 is the first after the batch; negative from the end. By default 1; −1 normalises the features
    /// of a sequence, as Keras does.
    /// </summary>
    public int Dim { get; set; } = 1;
}
