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
}

/// <summary>Layer normalisation over the last dimensions of each sample (PyTorch's LayerNorm; Ba, Kiros and Hinton, 2016).</summary>
/// <param name="normalizedShape">The sizes of the dimensions that are normalised together, the last ones; checked. By default the last dimension alone.</param>
public sealed class LayerNormAttribute(params object[] normalizedShape) : LayerAttribute
{
    /// <summary>The sizes of the dimensions that are normalised together; empty for the last dimension alone.</summary>
    public IReadOnlyList<object> NormalizedShape { get; } = normalizedShape;

    /// <summary>What is added to the variance, for numerical stability. By default 1e-5.</summary>
    public object Eps { get; set; } = 1e-5;

    /// <summary>Whether there is a learnable scale for each element, and a shift if <see cref="Bias"/>. By default true.</summary>
    public object Affine { get; set; } = true;

    /// <summary>Whether there is a learnable shift beside the scale. By default true.</summary>
    public object Bias { get; set; } = true;
}

/// <summary>Normalisation of each sample over groups of channels (PyTorch's GroupNorm; Wu and He, 2018).</summary>
public sealed class GroupNormAttribute : LayerAttribute
{
    /// <summary>Group normalisation whose channels are inferred.</summary>
    /// <param name="groups">The number of groups; it divides the channels.</param>
    public GroupNormAttribute(object groups) => Groups = groups;

    /// <summary>Group normalisation.</summary>
    /// <param name="groups">The number of groups; it divides the channels.</param>
    /// <param name="channels">The number of incoming channels; checked.</param>
    public GroupNormAttribute(object groups, object channels)
        : this(groups) => Channels = channels;

    /// <summary>The number of groups.</summary>
    public object Groups { get; }

    /// <summary>The number of incoming channels; null where it is inferred.</summary>
    public object? Channels { get; }

    /// <summary>What is added to the variance, for numerical stability. By default 1e-5.</summary>
    public object Eps { get; set; } = 1e-5;

    /// <summary>Whether there are a learnable scale and shift for each channel. By default true.</summary>
    public object Affine { get; set; } = true;
}

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
