using System.ComponentModel;

namespace TorchDsl;

/// <summary>ReLU6(x + 3)/6.</summary>
public sealed class HardsigmoidAttribute : LayerAttribute
{
    /// <summary>The function.</summary>
    public HardsigmoidAttribute()
    {
    }

    /// <summary>PyTorch's form: whether memory is overwritten is not said here, and answered with what to write.</summary>
    /// <param name="inplace">Whether memory is overwritten.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public HardsigmoidAttribute(bool inplace) => _ = inplace;
}
