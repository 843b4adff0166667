using static TorchSharp.torch;

namespace TorchDsl.Generated;

/// <summary>Functions of more than two values, which take several steps in TorchSharp.</summary>
public static class Joins
{
    /// <summary>The sum of values, added in order.</summary>
    /// <param name="values">Two values or more; they stay as they are.</param>
    /// <returns>The sum.</returns>
    public static Tensor Add(params Tensor[] values) => Fold(values, (left, right) => left.add(right));

    /// <summary>The product of values, element by element, multiplied in order.</summary>
    /// <param name="values">Two values or more; they stay as they are.</param>
    /// <returns>The product.</returns>
    public static Tensor Mul(params Tensor[] values) => Fold(values, (left, right) => left.mul(right));

    /// <summary>The largest of values, element by element.</summary>
    /// <param name="values">Two values or more; they stay as they are.</param>
    /// <returns>The largest.</returns>
    public static Tensor Maximum(params Tensor[] values) => Fold(values, (left, right) => left.maximum(right));

    /// <summary>The smallest of values, element by element.</summary>
    /// <param name="values">Two values or more; they stay as they are.</param>
    /// <returns>The smallest.</returns>
    public static Tensor Minimum(params Tensor[] values) => Fold(values, (left, right) => left.minimum(right));

    /// <summary>The sum of a value that is nobody else's and of another, in the memory of the one, where it has room for it.</summary>
    /// <param name="value">The one.</param>
    /// <param name="other">The other.</param>
    /// <returns>The sum; where it is a new value, the one is disposed.</returns>
    public static Tensor AddOver(this Tensor value, Tensor other)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(other);
        for (var dim = 0; dim < value.dim(); dim++)
        {
            if (other.size(dim) != value.size(dim) && other.size(dim) != 1)
                return value.add(other).Replacing(value);
        }

        return value.add_(other);
    }

    private static Tensor Fold(Tensor[] values, Func<Tensor, Tensor, Tensor> combine)
    {
        ArgumentNullException.ThrowIfNull(values);
        var result = combine(values[0], values[1]);
        for (var i = 2; i < values.Length; i++)
        {
            using var left = result;
            result = combine(left, values[i]);
        }

        return result;
    }
}
