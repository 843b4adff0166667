using System.ComponentModel;

namespace TorchDsl;

/// <summary>max(0, x).</summary>
public sealed class ReLUAttribute : LayerAttribute
{
    /// <summary>The function.</summary>
    public ReLUAttribute()
    {
    }

    /// <summary>PyTorch's form: whether memory is overwritten is not said here, and answered with what to write.</summary>
    /// <param name="inplace">Whether memory is overwritten.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ReLUAttribute(bool inplace) => _ = inplace;
}
