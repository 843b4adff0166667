using System.ComponentModel;

namespace TorchDsl;

/// <summary>x·tanh(softplus(x)).</summary>
public sealed class MishAttribute : LayerAttribute
{
    /// <summary>The function.</summary>
    public MishAttribute()
    {
    }

    /// <summary>PyTorch's form: whether memory is overwritten is not said here, and answered with what to write.</summary>
    /// <param name="inplace">Whether memory is overwritten.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public MishAttribute(bool inplace) => _ = inplace;
}
