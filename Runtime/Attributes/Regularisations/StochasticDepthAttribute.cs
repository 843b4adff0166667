namespace TorchDsl;

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
