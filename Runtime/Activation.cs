namespace TorchDsl;

/// <summary>An activation, with PyTorch's defaults, that a block's parameter may choose for <see cref="ActivateAttribute"/>.</summary>
public enum Activation
{
    /// <summary>x, as it is.</summary>
    Identity,

    /// <summary>max(0, x).</summary>
    ReLU,

    /// <summary>min(max(0, x), 6).</summary>
    ReLU6,

    /// <summary>x where it is positive, else 0.01·x.</summary>
    LeakyReLU,

    /// <summary>x where it is positive, else exp(x) − 1.</summary>
    ELU,

    /// <summary>ELU with the scales that normalise by themselves.</summary>
    SELU,

    /// <summary>max(0, x) + min(0, exp(x) − 1).</summary>
    CELU,

    /// <summary>x·Φ(x), with Φ the normal distribution's cumulative function.</summary>
    GELU,

    /// <summary>x·sigmoid(x), also called swish.</summary>
    SiLU,

    /// <summary>x·tanh(softplus(x)).</summary>
    Mish,

    /// <summary>1/(1 + exp(−x)).</summary>
    Sigmoid,

    /// <summary>tanh(x).</summary>
    Tanh,

    /// <summary>x·min(max(0, x + 3), 6)/6.</summary>
    Hardswish,

    /// <summary>min(max(0, x + 3), 6)/6.</summary>
    Hardsigmoid,

    /// <summary>min(max(−1, x), 1).</summary>
    Hardtanh,

    /// <summary>log(1 + exp(x)).</summary>
    Softplus,

    /// <summary>x/(1 + |x|).</summary>
    Softsign,

    /// <summary>log(sigmoid(x)).</summary>
    LogSigmoid,
}
