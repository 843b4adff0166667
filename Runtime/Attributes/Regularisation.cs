namespace TorchDsl;

/// <summary>In training, sets each element to zero with a probability and scales the rest by 1/(1−p) (PyTorch's Dropout).</summary>
/// <param name="p">The probability, from 0 to 1. By default 0.5.</param>
public sealed class DropoutAttribute(object? p = null) : LayerAttribute
{
    /// <summary>The probability that an element is set to zero.</summary>
    public object P { get; } = p ?? 0.5;
}

/// <summary>In training, sets each channel of each sample to zero with a probability and scales the rest by 1/(1−p) (PyTorch's Dropout1d, Dropout2d, Dropout3d).</summary>
/// <param name="p">The probability, from 0 to 1. By default 0.5.</param>
public sealed class SpatialDropoutAttribute(object? p = null) : LayerAttribute
{
    /// <summary>The probability that a channel is set to zero.</summary>
    public object P { get; } = p ?? 0.5;
}

/// <summary>Dropout that keeps mean and variance, for SELU (PyTorch's AlphaDropout; Klambauer et al., 2017).</summary>
/// <param name="p">The probability, from 0 to 1. By default 0.5.</param>
public sealed class AlphaDropoutAttribute(object? p = null) : LayerAttribute
{
    /// <summary>The probability that an element is dropped.</summary>
    public object P { get; } = p ?? 0.5;
}

/// <summary>
/// In training, sets whole samples of the batch to zero with a probability and scales the rest by 1/(1−p) (torchvision's
/// StochasticDepth in mode "row"; Huang et al., 2016). It stands at the end of a residual branch.
/// </summary>
/// <param name="p">The probability, from 0 to 1.</param>
public sealed class StochasticDepthAttribute(object p) : LayerAttribute
{
    /// <summary>The probability that a sample is set to zero.</summary>
    public object P { get; } = p;
}
