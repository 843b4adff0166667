namespace TorchDsl;

/// <summary>x / max(‖x‖, ε) along a dimension, by the p-norm, so that what is left has length 1 (PyTorch's functional.normalize).</summary>
/// <param name="dim">
/// The dimension, as in PyTorch: 1 is the first after the batch; negative from the end. By default the one that holds the features, as the
/// layers before state it: the last after Linear, LSTM and the like, else 1, the channels.
/// </param>
public sealed class NormalizeAttribute(object? dim = null) : LayerAttribute
{
    /// <summary>The dimension; null for the one that holds the features.</summary>
    public object? Dim { get; set; } = dim;

    /// <summary>The p of the norm, at least 0. By default 2.</summary>
    public object P { get; set; } = 2.0;

    /// <summary>ε, the least that is divided by. By default 1e-12.</summary>
    public object Eps { get; set; } = 1e-12;
}
