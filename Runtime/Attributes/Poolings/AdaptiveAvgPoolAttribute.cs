namespace TorchDsl;

/// <summary>The means of as many windows as the output has elements (PyTorch's AdaptiveAvgPool1d, AdaptiveAvgPool2d, AdaptiveAvgPool3d).</summary>
public sealed class AdaptiveAvgPoolAttribute : LayerAttribute
{
    /// <summary>A pooling to a size.</summary>
    /// <param name="size">The output's size: one number, or an array with one per axis.</param>
    public AdaptiveAvgPoolAttribute(object size) => Size = size;

    /// <summary>A pooling to a size.</summary>
    /// <param name="size">The output's size: one number per axis, as in <c>[3, 5]</c>.</param>
    public AdaptiveAvgPoolAttribute(int[] size) => Size = size;

    /// <summary>A pooling to a size in 2-D.</summary>
    /// <param name="height">The output's height.</param>
    /// <param name="width">The output's width.</param>
    public AdaptiveAvgPoolAttribute(object height, object width)
        : this(new[] { height, width })
    {
    }

    /// <summary>A pooling to a size in 3-D.</summary>
    /// <param name="depth">The output's depth.</param>
    /// <param name="height">The output's height.</param>
    /// <param name="width">The output's width.</param>
    public AdaptiveAvgPoolAttribute(object depth, object height, object width)
        : this(new[] { depth, height, width })
    {
    }

    /// <summary>The output's size: one number, or an array with one per axis.</summary>
    public object Size { get; }
}
