namespace TorchDsl;

/// <summary>The logarithm of softmax, in one step that keeps its precision.</summary>
/// <param name="dim">The dimension, counted without the batch; negative from the end. By default 0, the channels or features.</param>
public sealed class LogSoftmaxAttribute(int dim = 0) : LayerAttribute
{
    /// <summary>The dimension whose exponentials sum to 1.</summary>
    public int Dim { get; } = dim;
}
