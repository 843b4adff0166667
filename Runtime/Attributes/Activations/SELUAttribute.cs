using System.ComponentModel;

namespace TorchDsl;

/// <summary>The self-normalising scaled ELU (Klambauer et al., 2017).</summary>
public sealed class SELUAttribute : LayerAttribute
{
    /// <summary>The function.</summary>
    public SELUAttribute()
    {
    }

    /// <summary>PyTorch's form: whether memory is overwritten is not said here, and answered with what to write.</summary>
    /// <param name="inplace">Whether memory is overwritten.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public SELUAttribute(bool inplace) => _ = inplace;
}
