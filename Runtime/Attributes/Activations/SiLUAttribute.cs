using System.ComponentModel;

namespace TorchDsl;

/// <summary>x·sigmoid(x), also called Swish.</summary>
public sealed class SiLUAttribute : LayerAttribute
{
    /// <summary>The function.</summary>
    public SiLUAttribute()
    {
    }

    /// <summary>PyTorch's form: whether memory is overwritten is not said here, and answered with what to write.</summary>
    /// <param name="inplace">Whether memory is overwritten.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public SiLUAttribute(bool inplace) => _ = inplace;
}
