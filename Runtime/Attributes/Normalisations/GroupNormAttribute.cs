namespace TorchDsl;

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

    /// <summary>The normalisation, in PyTorch's order.</summary>
    /// <param name="groups">Into how many groups the channels are split.</param>
    /// <param name="channels">The number of incoming channels; checked.</param>
    /// <param name="eps">What is added to the variance, for numerical stability.</param>
    /// <param name="affine">Whether there are a learnable scale and shift. By default true.</param>
    public GroupNormAttribute(object groups, object channels, object eps, object? affine = null)
        : this(groups, channels)
    {
        Eps = eps;
        Affine = affine ?? true;
    }

    /// <summary>The number of groups.</summary>
    public object Groups { get; }

    /// <summary>The number of incoming channels; null where it is inferred.</summary>
    public object? Channels { get; }

    /// <summary>What is added to the variance, for numerical stability. By default 1e-5.</summary>
    public object Eps { get; set; } = 1e-5;

    /// <summary>Whether there are a learnable scale and shift for each channel. By default true.</summary>
    public object Affine { get; set; } = true;
}
