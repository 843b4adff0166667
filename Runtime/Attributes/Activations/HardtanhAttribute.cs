using System.ComponentModel;

namespace TorchDsl;

/// <summary>x, kept between two bounds.</summary>
/// <param name="minimum">The lower bound. By default −1.</param>
/// <param name="maximum">The upper bound, above the lower. By default 1.</param>
public sealed class HardtanhAttribute(object? minimum = null, object? maximum = null) : LayerAttribute
{
    /// <summary>PyTorch's form: whether memory is overwritten is not said here, and answered with what to write.</summary>
    /// <param name="inplace">Whether memory is overwritten.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public HardtanhAttribute(bool inplace)
        : this() => _ = inplace;

    /// <summary>PyTorch's form: whether memory is overwritten is not said here, and answered with what to write.</summary>
    /// <param name="minimum">The smallest value.</param>
    /// <param name="maximum">The largest value.</param>
    /// <param name="inplace">Whether memory is overwritten.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public HardtanhAttribute(object minimum, object maximum, bool inplace)
        : this(minimum, maximum) => _ = inplace;

    /// <summary>The lower bound.</summary>
    public object Minimum { get; } = minimum ?? -1;

    /// <summary>The upper bound.</summary>
    public object Maximum { get; } = maximum ?? 1;
}
