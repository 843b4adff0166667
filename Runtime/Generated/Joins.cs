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
