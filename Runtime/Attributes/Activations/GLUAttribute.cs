namespace TorchDsl;

/// <summary>The gated linear unit: a·sigmoid(b), where a and b are the halves of the value along a dimension.</summary>
/// <param name="dim">The dimension, as in PyTorch: 1 is the first after the batch, the channels; negative from the end. By default the last.</param>
public sealed class GLUAttribute(int dim = -1) : LayerAttribute
{
    /// <summary>The dimension that is halved.</summary>
    public int Dim { get; } = dim;
}
