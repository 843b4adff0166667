namespace TorchDsl;

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
