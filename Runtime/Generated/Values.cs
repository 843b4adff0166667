using System.ComponentModel;
using static TorchSharp.torch;

namespace TorchDsl.Generated;

/// <summary>What generated code does with values that are not needed any more.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Values
{
    /// <summary>Disposes a value whose last use was to make the next.</summary>
    /// <param name="next">What was made of it.</param>
    /// <param name="used">The value that is not needed any more; it stays where it is the next itself.</param>
    /// <returns><paramref name="next"/>.</returns>
    public static Tensor Replacing(this Tensor next, Tensor used)
    {
        if (!ReferenceEquals(next, used))
            used.Dispose();
        return next;
    }

    /// <summary>Disposes values whose last use was to make the next.</summary>
    /// <param name="next">What was made of them.</param>
    /// <param name="first">A value that is not needed any more.</param>
    /// <param name="second">Another.</param>
    /// <returns><paramref name="next"/>.</returns>
    public static Tensor Replacing(this Tensor next, Tensor first, Tensor second) => next.Replacing(first).Replacing(second);

    /// <summary>Disposes values whose last use was to make the next.</summary>
    /// <param name="next">What was made of them.</param>
    /// <param name="used">The values that are not needed any more.</param>
    /// <returns><paramref name="next"/>.</returns>
    public static Tensor Replacing(this Tensor next, params Tensor[] used)
    {
        foreach (var value in used)
            next.Replacing(value);
        return next;
    }

    /// <summary>Disposes what there is when <c>forward</c> fails.</summary>
    /// <param name="values">The variables of <c>forward</c>.</param>
    public static void Dispose(params Tensor?[] values)
    {
        foreach (var value in values)
            value?.Dispose();
    }
}
