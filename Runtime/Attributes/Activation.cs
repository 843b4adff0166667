namespace TorchDsl;

/// <summary>max(0, x).</summary>
public sealed class ReLUAttribute : LayerAttribute;

/// <summary>min(max(0, x), 6).</summary>
public sealed class ReLU6Attribute : LayerAttribute;

/// <summary>x where x is positive, slope·x elsewhere.</summary>
/// <param name="negativeSlope">The slope. By default 0.01.</param>
public sealed class LeakyReLUAttribute(object? negativeSlope = null) : LayerAttribute
{
    /// <summary>The slope of the negative side.</summary>
    public object NegativeSlope { get; } = negativeSlope ?? 0.01;
}

/// <summary>x where x is positive, a·x elsewhere, with a learned slope a (PyTorch's PReLU; He et al., 2015).</summary>
public sealed class PReLUAttribute : LayerAttribute
{
    /// <summary>One slope for all channels.</summary>
    public PReLUAttribute()
    {
    }

    /// <summary>One slope, or one for each channel.</summary>
    /// <param name="numParameters">The number of slopes: 1, or the number of channels.</param>
    public PReLUAttribute(object numParameters) => NumParameters = numParameters;

    /// <summary>The number of slopes: 1, or the number of channels. By default 1.</summary>
    public object NumParameters { get; } = 1;

    /// <summary>The slopes at the beginning. By default 0.25.</summary>
    public object Init { get; set; } = 0.25;
}

/// <summary>x where x is positive, α(eˣ − 1) elsewhere.</summary>
/// <param name="alpha">α. By default 1.</param>
public sealed class ELUAttribute(object? alpha = null) : LayerAttribute
{
    /// <summary>α.</summary>
    public object Alpha { get; } = alpha ?? 1;
}

/// <summary>The self-normalising scaled ELU (Klambauer et al., 2017).</summary>
public sealed class SELUAttribute : LayerAttribute;

/// <summary>max(0, x) + min(0, α(e^(x/α) − 1)).</summary>
/// <param name="alpha">α, not 0. By default 1.</param>
public sealed class CELUAttribute(object? alpha = null) : LayerAttribute
{
    /// <summary>α.</summary>
    public object Alpha { get; } = alpha ?? 1;
}

/// <summary>x·Φ(x), with Φ the normal distribution's cumulative function (Hendrycks and Gimpel, 2016).</summary>
public sealed class GELUAttribute : LayerAttribute
{
    /// <summary><c>"none"</c> for the exact function, the default, or <c>"tanh"</c> for x/2·(1 + tanh(√(2/π)·(x + 0.044715·x³))).</summary>
    public object Approximate { get; set; } = "none";
}

/// <summary>x·sigmoid(x), also called Swish.</summary>
public sealed class SiLUAttribute : LayerAttribute;

/// <summary>x·tanh(softplus(x)).</summary>
public sealed class MishAttribute : LayerAttribute;

/// <summary>1/(1 + e⁻ˣ).</summary>
public sealed class SigmoidAttribute : LayerAttribute;

/// <summary>The hyperbolic tangent.</summary>
public sealed class TanhAttribute : LayerAttribute;

/// <summary>x·ReLU6(x + 3)/6.</summary>
public sealed class HardswishAttribute : LayerAttribute;

/// <summary>ReLU6(x + 3)/6.</summary>
public sealed class HardsigmoidAttribute : LayerAttribute;

/// <summary>x, kept between two bounds.</summary>
/// <param name="minimum">The lower bound. By default −1.</param>
/// <param name="maximum">The upper bound, above the lower. By default 1.</param>
public sealed class HardtanhAttribute(object? minimum = null, object? maximum = null) : LayerAttribute
{
    /// <summary>The lower bound.</summary>
    public object Minimum { get; } = minimum ?? -1;

    /// <summary>The upper bound.</summary>
    public object Maximum { get; } = maximum ?? 1;
}

/// <summary>ln(1 + e^(βx))/β, and x itself where βx exceeds the threshold.</summary>
/// <param name="beta">β, not 0. By default 1.</param>
/// <param name="threshold">From where on the function is linear. By default 20.</param>
public sealed class SoftplusAttribute(object? beta = null, object? threshold = null) : LayerAttribute
{
    /// <summary>β.</summary>
    public object Beta { get; } = beta ?? 1;

    /// <summary>From where on the function is linear.</summary>
    public object Threshold { get; } = threshold ?? 20;
}

/// <summary>x/(1 + |x|).</summary>
public sealed class SoftsignAttribute : LayerAttribute;

/// <summary>ln(sigmoid(x)).</summary>
public sealed class LogSigmoidAttribute : LayerAttribute;

/// <summary>The gated linear unit: a·sigmoid(b), where a and b are the halves of the value along a dimension.</summary>
/// <param name="dim">The dimension, counted without the batch (0 is the channels); negative from the end. By default the last.</param>
public sealed class GLUAttribute(int dim = -1) : LayerAttribute
{
    /// <summary>The dimension that is halved.</summary>
    public int Dim { get; } = dim;
}

/// <summary>eˣ, scaled to sum to 1 along a dimension.</summary>
/// <param name="dim">The dimension, counted without the batch; negative from the end. By default 0, the channels or features.</param>
public sealed class SoftmaxAttribute(int dim = 0) : LayerAttribute
{
    /// <summary>The dimension that sums to 1.</summary>
    public int Dim { get; } = dim;
}

/// <summary>The logarithm of softmax, in one step that keeps its precision.</summary>
/// <param name="dim">The dimension, counted without the batch; negative from the end. By default 0, the channels or features.</param>
public sealed class LogSoftmaxAttribute(int dim = 0) : LayerAttribute
{
    /// <summary>The dimension whose exponentials sum to 1.</summary>
    public int Dim { get; } = dim;
}
