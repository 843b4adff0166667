using System.ComponentModel;

namespace TorchDsl;

/// <summary>min(max(0, x), 6).</summary>
public sealed class ReLU6Attribute : LayerAttribute
{
    /// <summary>The function.</summary>
    public ReLU6Attribute()
    {
    }

    /// <summary>PyTorch's form: whether memory is overwritten is not said here, and answered with what to write.</summary>
    /// <param name="inplace">Whether memory is overwritten.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ReLU6Attribute(bool inplace) => _ = inplace;
}
